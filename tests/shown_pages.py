"""Pages of the dashboard as tests run them, without a browser."""

from typing import Any

from streamlit.testing.v1 import AppTest

from timeline.model import Article

SECONDS = 60


def story_page() -> None:
    import invented_story
    import streamlit as st

    from timeline.dashboard.page import show
    from timeline.view.filters import Index

    timeline = getattr(invented_story, st.session_state.get("which", "story"))()
    show(Index(timeline), (*timeline.problems, *st.session_state.get("problems", ())))


def empty_page() -> None:
    from timeline.dashboard import main

    main()


def page(which: str = "story", **address: Any) -> AppTest:
    test = AppTest.from_function(story_page, default_timeout=SECONDS)
    test.session_state["which"] = which
    for name, value in address.items():
        test.query_params[name] = value
    return test.run()


def markup(test: AppTest) -> str:
    """All that the page puts in as HTML."""
    return "\n".join(element.proto.body for element in test.get("html"))


def component_data(test: AppTest, name: str) -> Any:
    """What the page gives a piece of browser code."""
    import json

    for element in test.get("bidi_component"):
        if element.proto.component_name == name:
            (data,) = json.loads(element.proto.json)
            return data
    return None


TARN = Article(
    "tarn",
    "Norway closed the bridge at Tarn on 4 March 2021. Sweden opened a ferry in May 2021. The bridge fell in 1999.",
)


def desk_of(*articles: Article) -> AppTest:
    """The page with these articles on its desk, kept in memory."""
    test = AppTest.from_function(empty_page, default_timeout=SECONDS)
    test.session_state["waiting"] = (articles, ())
    return test.run()
