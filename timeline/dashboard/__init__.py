"""The Streamlit pages: the only room that imports Streamlit. `main` is the whole dashboard."""

from timeline.dashboard.page import main

__all__ = ["main"]
