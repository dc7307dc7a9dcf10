"""The script that `timeline open` serves: `streamlit run start.py -- [--project FILE.db] [PATH...]`.

Without a path the dashboard opens empty and offers the example articles.
"""

import sys

from timeline.dashboard import main
from timeline.dashboard.opening import from_arguments

main(from_arguments(sys.argv[1:]))
