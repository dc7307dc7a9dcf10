"""The dashboard on an invented timeline, chosen by `?which=`: story or hostile."""

import invented_story
import streamlit as st

from timeline.dashboard.page import show
from timeline.view.filters import Index

st.set_page_config(page_title="Timeline", layout="wide")
if "which" not in st.session_state:
    st.session_state.which = st.query_params.get("which", "story")
timeline = invented_story.hostile() if st.session_state.which == "hostile" else invented_story.story()
show(Index(timeline), timeline.problems)
