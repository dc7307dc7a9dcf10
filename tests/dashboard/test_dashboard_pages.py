"""Each page and state of the dashboard, run without a browser."""

import re
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from timeline.benchmark.projects import make_project
from timeline.dashboard.correcting import typed_date
from timeline.dashboard.opening import Opening
from timeline.model import Article, Problem

ROOT = Path(__file__).parents[2]
SECONDS = 60


@pytest.fixture(autouse=True)
def own_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Projects of these tests stay away from the user's own."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture(autouse=True)
def own_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest puts the page in place of the main module, where processes started later would look for it."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


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


TARN = Article(
    "tarn",
    "Norway closed the bridge at Tarn on 4 March 2021. Sweden opened a ferry in May 2021. The bridge fell in 1999.",
)


def desk_of(*articles: Article) -> AppTest:
    """The page with these articles on its desk, kept in memory."""
    test = AppTest.from_function(empty_page, default_timeout=SECONDS)
    test.session_state["waiting"] = (articles, ())
    return test.run()


def test_a_title_is_corrected_and_the_correction_undone() -> None:
    test = desk_of(TARN)
    title = next(field for field in test.text_input if field.label == "Title")
    title.set_value("The bridge is shut").run()
    assert "The bridge is shut" in markup(test)
    undo = next(button for button in test.button if str(button.key).startswith("undo-"))
    undo.click().run()
    assert "The bridge is shut" not in markup(test)
    assert not test.exception


def test_a_date_is_corrected_and_one_that_is_none_is_refused() -> None:
    test = desk_of(TARN)
    event = next(str(field.key) for field in test.text_input if field.label == "Date")
    test.text_input(key=event).set_value("some day").run()
    assert test.error or "is no date" in markup(test)
    test.text_input(key=event).set_value("7 May 1987").run()
    assert "7 May 1987" in markup(test)
    test.button(key="undo-last").click().run()
    assert "7 May 1987" not in markup(test)
    assert not [button for button in test.button if button.key == "undo-last"]


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        (" 20 June 2024 ", "2024-06-20"), ("June 2024", "2024-06"), ("2024-06", "2024-06"), ("the 1960s", "196X"),
        ("2019/..", "2019/.."), ("last week", "last week"), ("early 2023", "early 2023"), ("soon", "soon"), ("", ""),
        ("on or about 3 May 2024 and 4 May 2024", "on or about 3 May 2024 and 4 May 2024"),
    ],
)  # fmt: skip
def test_dates_are_typed_in_words_or_as_edtf(typed: str, edtf: str) -> None:
    assert typed_date(typed) == edtf


def test_an_actor_changes_its_part() -> None:
    test = desk_of(TARN)
    acting = next(field for field in test.multiselect if str(field.key).startswith("agent-"))
    who = acting.value[0]
    next(field for field in test.multiselect if field.label == "Acted on").set_value([who]).run()
    assert next(field for field in test.multiselect if field.label == "Acted on").value == [who]
    assert who not in next(field for field in test.multiselect if field.label == "Acts").value
    assert "<dt>Acted on</dt>" in markup(test)


def test_what_was_added_and_could_not_be_read_survives_a_reload(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening(paths=(st.session_state["paths"],), project=st.session_state["file"]))

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Sweden opened a ferry in May 2021.")
    for reload in (False, True, "with another file"):
        if reload == "with another file":
            (tmp_path / "in" / "b.txt").write_text("Sweden closed a ferry in May 2022.")
        test = AppTest.from_function(project_page, default_timeout=SECONDS)
        test.session_state["file"] = str(tmp_path / "tarn.db")
        test.session_state["paths"] = str(tmp_path / "in")
        if not reload:
            test.session_state["waiting"] = ((TARN,), (Problem("bad.pdf", "file", "It is no PDF."),))
        test.run()
        assert f"{3 if reload == 'with another file' else 2} articles" in markup(test)
        assert "It is no PDF." in markup(test)
        assert any("could not be read" in str(popover.proto.popover.label) for popover in test.get("popover"))


def test_an_event_is_hidden_and_shown_again() -> None:
    test = desk_of(TARN)
    before = re.findall(r"(\d+) events", markup(test))[0]
    next(button for button in test.button if str(button.key).startswith("hide-")).click().run()
    assert re.findall(r"(\d+) events", markup(test))[0] == str(int(before) - 1)
    next(button for button in test.button if str(button.key).startswith("show-")).click().run()
    assert re.findall(r"(\d+) events", markup(test))[0] == before


def test_an_article_is_read_with_its_expressions_and_dated() -> None:
    test = desk_of(TARN)
    test.button_group(key="view").set_value("articles").run()
    reader = component_data(test, "timeline_reader")
    marked = [run["text"] for block in reader["blocks"] for run in block if "date" in run["kind"]]
    assert marked[0].endswith("4 March 2021")
    assert all(run["title"] for block in reader["blocks"] for run in block if "date" in run["kind"])
    next(field for field in test.text_input if str(field.key).startswith("published-")).set_value("2021-06").run()
    assert "published June 2021 (you)" in markup(test)
    next(button for button in test.button if str(button.key).startswith("remove-")).click().run()
    assert "A timeline of your articles" in markup(test)
    test.button(key="put-back").click().run()
    assert "1 article ·" in markup(test)
    assert "published June 2021 (you)" in markup(test)


def test_a_project_keeps_articles_and_corrections(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening(project=st.session_state["file"]))

    for wanted in ("closed the bridge", "The bridge is shut"):
        test = AppTest.from_function(project_page, default_timeout=SECONDS)
        test.session_state["file"] = str(tmp_path / "tarn.db")
        if wanted == "closed the bridge":
            test.session_state["waiting"] = ((TARN,), ())
        test.run()
        if wanted == "closed the bridge":
            next(field for field in test.text_input if field.label == "Title").set_value("The bridge is shut").run()
        assert "The bridge is shut" in markup(test)


def test_a_file_that_is_no_project_is_told_apart(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening(project=st.session_state["file"]))

    (tmp_path / "letter.db").write_text("Dear reader")
    test = AppTest.from_function(project_page, default_timeout=SECONDS)
    test.session_state["file"] = str(tmp_path / "letter.db")
    test.run()
    assert "can’t be opened" in markup(test)
    assert (tmp_path / "letter.db").read_text() == "Dear reader"
    test.button(key="without").click().run()
    assert "A timeline of your articles" in markup(test)


def test_actors_with_their_company_lead_to_their_events() -> None:
    test = page(view="actors")
    assert not test.exception
    assert "Norland" in markup(test)
    table = component_data(test, "timeline_together")
    assert table["columns"][0] == "1960s"
    assert [row["name"] for row in table["rows"]][:2] == ["all its events", "Vessia"]


def test_an_actor_is_renamed_and_joined() -> None:
    test = desk_of(TARN)
    test.button_group(key="view").set_value("actors").run()
    next(field for field in test.text_input if field.label == "Name").set_value("The North").run()
    assert "The North" in markup(test)
    before = len(test.selectbox(key="actor").options)
    same = next(field for field in test.selectbox if field.label == "The same as")
    same.select_index(0).run()
    assert not test.exception
    assert len(test.selectbox(key="actor").options) == before - 1


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


def test_a_project_of_many_events_is_counted_listed_and_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening(project=st.session_state["file"]))

    monkeypatch.setattr("timeline.store.many.MANY", 100)
    make_project(2_000, tmp_path / "many.db")
    test = AppTest.from_function(project_page, default_timeout=SECONDS)
    test.session_state["file"] = str(tmp_path / "many.db")
    test.run()
    assert not test.exception
    assert "400 articles · 2,000 events · 2,000 dated" in markup(test)
    assert component_data(test, "timeline_chart")["alt"].startswith("How many of ")
    first = test.session_state["crowd"].timeline.actors[0]
    test.button_group(key="actors").set_value([first.id]).run()
    assert component_data(test, "timeline_chart")["alt"].startswith("Timeline of ")
    test.button_group(key="actors").set_value([]).run()
    test.button_group(key="view").set_value("list").run()
    assert len(component_data(test, "timeline_list")["rows"]) == 400
    test.button(key="list-later").click().run()
    assert "401 to 800" in str([caption.value for caption in test.caption])
    make_project(1_000, tmp_path / "many.db")
    test.run()
    assert not test.exception
    assert "200 articles · 1,000 events" in markup(test)


def test_a_second_tab_takes_the_desk_over_until_something_changes(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening((st.session_state["folder"],), st.session_state["folder"] + ".db"))

    def tab() -> AppTest:
        test = AppTest.from_function(project_page, default_timeout=SECONDS)
        test.session_state["folder"] = str(tmp_path / "news")
        return test.run()

    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "tarn.txt").write_text(TARN.text)
    first = tab()
    assert tab().session_state["desk"] is first.session_state["desk"]
    next(field for field in first.text_input if field.label == "Title").set_value("The bridge is shut").run()
    assert "The bridge is shut" in markup(tab())
    (tmp_path / "news" / "ferry.txt").write_text("Sweden sold a ferry on 7 June 2021.")
    assert "2 articles" in markup(tab())


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


def test_a_missing_language_model_is_said_on_the_page() -> None:
    test = AppTest.from_function(story_page, default_timeout=SECONDS)
    test.session_state["problems"] = (Problem("language model", "model", "No model is installed; install one."),)
    test.run()
    assert ["No model is installed" in str(warning.value) for warning in test.warning] == [True]


def test_a_project_that_another_program_holds_is_told_and_tried_again(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(Opening(project=st.session_state["file"]))

    holder = sqlite3.connect(tmp_path / "held.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("CREATE TABLE mine(x)")
    test = AppTest.from_function(project_page, default_timeout=SECONDS)
    test.session_state["file"] = str(tmp_path / "held.db")
    test.run()
    assert not test.exception
    assert "can’t be opened" in markup(test)
    holder.execute("ROLLBACK")
    holder.close()
    test.button(key="again").click().run()
    assert "A timeline of your articles" in markup(test)


def test_an_opening_that_takes_long_can_be_given_up(tmp_path: Path) -> None:
    def project_page() -> None:
        import streamlit as st

        from timeline.dashboard import main
        from timeline.dashboard.opening import Opening

        main(st.session_state.get("opening", Opening(paths=(st.session_state["paths"],))))

    (tmp_path / "a.txt").write_text("Sweden opened a ferry in May 2021.")
    test = AppTest.from_function(project_page, default_timeout=SECONDS)
    test.session_state["paths"] = str(tmp_path)
    test.session_state["instead"] = Opening()
    test.run()
    assert "A timeline of your articles" in markup(test)
