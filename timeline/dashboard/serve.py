"""`python -m timeline.dashboard.serve run …`: Streamlit's own command, with all the first page needs loaded before.

Streamlit loads a script when the first browser comes; here nobody waits for that: the address is printed after it.
"""

import sys

import PIL.Image  # noqa: F401 - Streamlit's, for the page's icon
import streamlit.emojis  # noqa: F401 - for labels that begin with a sign
from streamlit.web import cli

import timeline.dashboard  # noqa: F401 - what the first page would wait for

if __name__ == "__main__":
    sys.argv[0] = "streamlit"
    try:
        cli.main()
    except KeyboardInterrupt:
        sys.exit(130)
