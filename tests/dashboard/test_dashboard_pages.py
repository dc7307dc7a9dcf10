"""Each view of the dashboard and its states, run without a browser."""

import re
from pathlib import Path
from typing import Any

import pytest
from shown_pages import SECONDS, TARN, component_data, desk_of, empty_page, markup, page
from streamlit.testing.v1 import AppTest

from timeline.model import Article
from timeline.view.evidence import headline

pytestmark = pytest.mark.usefixtures("own_data_folder", "own_main")
ROOT = Path(__file__).parents[2]


def test_the_story_opens_on_its_most_important_event() -> None:
    test = page()
    assert not test.exception
    assert "2 articles · 35 events · 34 dated" in markup(test)
    assert "River Council meets to weigh the flow" in markup(test)
    assert "Told by 2 articles, which together narrow it" in markup(test)
    assert "The Courier says October 2023" in markup(test)
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
    shown = markup(test).partition('class="tl-problems"')[2]
    assert "<td>notes.txt</td>" in shown
    assert "give it some text" in shown


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
    tarn = Article("tarn", "The bridge at Tarn was closed last Friday after heavy rain.")
    test.session_state["waiting"] = ((tarn,), ())
    test.run()
    assert "1 event · 0 dated" in markup(test)
    assert "One article has no publication date" in test.expander[0].label
    test.text_input(key="missing-tarn").set_value("not a date").run()
    assert "is no date" in str(test.error[0].value)
    test.text_input(key="missing-tarn").set_value("2024-05-16").run()
    assert not test.error
    assert "1 event · 1 dated" in markup(test)


def test_actors_with_their_company_lead_to_their_events() -> None:
    test = page(view="actors")
    assert not test.exception
    assert "Norland" in markup(test)
    table = component_data(test, "timeline_together")
    assert table["columns"][0] == "1960s"
    assert [row["name"] for row in table["rows"]][:2] == ["all its events", "Vessia"]


def test_reporting_shows_articles_as_lanes() -> None:
    test = page(view="reporting")
    data = component_data(test, "timeline_chart")
    names = [note["text"] for note in data["figure"]["layout"]["annotations"]]
    assert names[:2] == ["November 2023", "<b>The Courier</b>"]
    assert names[2:4] == ["16 May 2024", "<b>Norland Herald</b>"]


def test_known_by_hides_what_was_published_later() -> None:
    test = page(**{"known-by": "2024-01-15"})
    assert test.query_params["known-by"] == "2023-11-30"
    assert "15 shown" in markup(test)


def test_roles_and_a_country_with_its_people_stand_in_the_address() -> None:
    test = page(actor="norland", role="target", people="yes")
    assert "1 shown" not in markup(test)
    test.button_group(key="roles").set_value(["agent"]).run()
    assert test.query_params["role"] == "agent"
    assert test.query_params["people"] == "yes"
    acting = re.findall(r"(\d+) shown", markup(test))
    test.button_group(key="roles").set_value([]).run()
    assert "role" not in test.query_params
    assert re.findall(r"(\d+) shown", markup(test)) != acting


def test_any_or_all_is_asked_when_several_actors_are_chosen() -> None:
    test = page(actor=["norland", "vessia"])
    some = int(re.findall(r"(\d+) shown", markup(test))[0])
    test.button_group(key="every").set_value(True).run()
    assert int(re.findall(r"(\d+) shown", markup(test))[0]) < some
    assert test.query_params["every"] == "yes"


def test_dates_are_shown_as_they_are_typed() -> None:
    test = desk_of(TARN)
    assert "4 March 2021" in [field.value for field in test.text_input if field.label == "Date"]


def test_each_of_several_sources_can_be_read() -> None:
    again = Article("again", "It was a wet year. Norway closed the bridge at Tarn on 4 March 2021.", title="A wet year")
    test = desk_of(TARN, again)
    (both,) = [event for event in test.session_state.desk.built.timeline.events if len(event.sources) == 2]
    test.session_state.event = both.id
    test.run()
    shown = component_data(test, "timeline_reader")["label"]
    source = next(field for field in test.selectbox if field.label == "Source")
    assert source.options[1].startswith("2 of 2: ")
    source.select_index(1).run()
    assert {shown, component_data(test, "timeline_reader")["label"]} == {
        "Article: A wet year",
        f"Article: {headline(TARN)}",
    }
