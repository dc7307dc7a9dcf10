"""Each page and state of the dashboard, run without a browser."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from timeline.model import Article

ROOT = Path(__file__).parents[2]
SECONDS = 60


def story_page() -> None:
    import invented_story
    import streamlit as st

    from timeline.dashboard.page import show
    from timeline.view.filters import Index

    timeline = getattr(invented_story, st.session_state.get("which", "story"))()
    show(Index(timeline), timeline.problems)


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
            return json.loads(element.proto.json)
    return None


def test_the_story_opens_on_its_most_important_event() -> None:
    test = page()
    assert not test.exception
    assert "2 articles · 35 events · 34 dated" in markup(test)
    assert "River Council meets to weigh the flow" in markup(test)
    assert "Told by 2 articles, which together narrow it" in markup(test)
    assert "The Courier says in October" in markup(test)
    assert component_data(test, "timeline_chart")["alt"].startswith("Timeline of 29 events")


def test_an_actor_filters_and_the_address_says_so() -> None:
    test = page()
    test.button_group(key="actors").set_value(["engineers"]).run()
    assert "3 shown" in markup(test)
    assert test.query_params["actor"] == "engineers"
    assert component_data(test, "timeline_chart")["alt"].startswith("Timeline of 3 events")


def test_an_address_brings_back_the_same_view() -> None:
    test = page(actor=["engineers", "karun"], q="gate", view="list", **{"known-by": "2024-12-31"})
    assert "1 shown" in markup(test)
    assert len(component_data(test, "timeline_list")["rows"]) == 1
    assert test.text_input(key="q").value == "gate"


@pytest.mark.parametrize(
    "address",
    [
        {"view": "nonsense"},
        {"actor": ["nobody"], "status": ["wrong"], "from-article": ["none"]},
        {"from": "2024-13-45", "to": "x", "known-by": "yesterday", "importance": "many"},
        {"from": "2024-02-01", "to": "2024-01-01", "period": "3000"},
        {"event": "<script>alert(1)</script>", "article": "../../etc"},
        {"precision": "minute", "importance": "999"},
    ],
)
def test_an_address_that_makes_no_sense_is_ignored(address: dict[str, Any]) -> None:
    test = page(**address)
    assert not test.exception


def test_next_and_previous_step_through_time() -> None:
    test = page(event="e-a-herald-" + "0")
    test.button(key="next").click().run()
    first = test.query_params["event"]
    test.button(key="next").click().run()
    assert test.query_params["event"] != first
    test.button(key="previous").click().run()
    assert test.query_params["event"] == first


def test_the_list_says_all() -> None:
    test = page(view="list")
    data = component_data(test, "timeline_list")
    assert len(data["rows"]) == 35
    assert [column["name"] for column in data["columns"]][:3] == ["When", "Event", "Who"]
    assert data["chosen"]


def test_no_match_has_a_way_out() -> None:
    test = page(q="nothing of the kind")
    assert "No event matches" in markup(test)
    test.button(key="clear-no-match").click().run()
    assert "No event matches" not in markup(test)
    assert test.text_input(key="q").value == ""


def test_a_period_is_chosen() -> None:
    test = page()
    test.button_group(key="period").set_value("all").run()
    assert component_data(test, "timeline_chart")["alt"].startswith("Timeline of 34 events")
    assert test.query_params["period"] == "all"


def test_problems_are_listed_with_their_remedy() -> None:
    test = page()
    shown = test.dataframe[0].value
    assert list(shown["File"]) == ["notes.txt"]
    assert "give it some text" in str(shown.iloc[0, 2])


def test_hostile_text_is_never_markup() -> None:
    for view in ("timeline", "list"):
        test = page("hostile", view=view)
        assert not test.exception
        for bad in ("<script>", "<img src=x", "<a href", "</style><style>"):
            assert bad not in markup(test).split("</style>", 1)[1]
        labels = [option for group in test.button_group for option in group.options]
        assert not any("](https" in label or "<b>" in label or ":red[" in label for label in labels)


def test_without_articles_the_page_says_what_to_do() -> None:
    test = AppTest.from_function(empty_page, default_timeout=SECONDS).run()
    assert not test.exception
    assert "A timeline of your articles" in markup(test)
    test.button(key="examples").click().run()
    assert not test.exception
    assert "2 articles" in markup(test)


def test_the_app_opens_the_seeds() -> None:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).run()
    assert not test.exception
    assert "2 articles" in markup(test)


def test_an_article_without_a_date_asks_for_one() -> None:
    test = AppTest.from_function(empty_page, default_timeout=SECONDS)
    test.session_state["articles"] = (Article("tarn", "The bridge at Tarn was closed last Friday after heavy rain."),)
    test.run()
    assert "1 event · 0 dated" in markup(test)
    assert "One article has no publication date" in test.expander[0].label
    test.text_input(key="published-tarn").set_value("not a date").run()
    assert "is no date" in str(test.error[0].value)
    test.text_input(key="published-tarn").set_value("2024-05-16").run()
    assert not test.error
    assert "1 event · 1 dated" in markup(test)
