"""`streamlit run app.py`: the dashboard on the repository's two example articles."""

from timeline.dashboard import main
from timeline.dashboard.opening import Opening, example_paths, own_project

main(Opening(paths=example_paths(), project=own_project("examples")))
