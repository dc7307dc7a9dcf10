"""The dashboard on an invented timeline, chosen by `?which=`: story, hostile, or crowd, thousands of events."""

import invented_story
import streamlit as st
from invented_crowd import crowd

from timeline.dashboard.page import show
from timeline.view.filters import Index

st.set_page_config(page_title="Timeline", layout="wide")
if "which" not in st.session_state:
    st.session_state.which = st.query_params.get("which", "story")
if st.session_state.which == "crowd":
    show(st.cache_resource(crowd)(3_000))
else:
    timeline = invented_story.hostile() if st.session_state.which == "hostile" else invented_story.story()
    show(Index(timeline), timeline.problems)
