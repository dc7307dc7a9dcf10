"""`streamlit run app.py`: the dashboard on the repository's two example articles."""

from timeline.dashboard import main
from timeline.dashboard.opening import Opening, example_paths

main(Opening(paths=example_paths()))
