"""What the dashboard keeps: corrections, added articles, projects and their faults, run without a browser."""

import re
import sqlite3
from pathlib import Path

import pytest
from shown_pages import SECONDS, TARN, component_data, desk_of, empty_page, markup, story_page
from streamlit.testing.v1 import AppTest

from timeline.benchmark.projects import make_project
from timeline.dashboard.correcting import typed_date
from timeline.dashboard.desk import Desk
from timeline.dashboard.opening import Opening
from timeline.model import Problem
from timeline.project import rebuild
from timeline.store import open_store
from timeline.view.filters import Index

pytestmark = pytest.mark.usefixtures("own_data_folder", "own_main")


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
    assert "published June 2021, as you said" in markup(test)
    next(button for button in test.button if str(button.key).startswith("remove-")).click().run()
    assert "A timeline of your articles" in markup(test)
    test.button(key="put-back").click().run()
    assert "1 article ·" in markup(test)
    assert "published June 2021, as you said" in markup(test)


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
    assert "Opening your articles" not in markup(test)
    assert (tmp_path / "letter.db").read_text() == "Dear reader"
    test.button(key="without").click().run()
    assert "A timeline of your articles" in markup(test)


def test_a_project_that_can_only_be_read_is_shown_and_offers_no_change(tmp_path: Path) -> None:
    file = tmp_path / "story.db"
    with open_store(file) as store:
        rebuild(store, (TARN,))
    store = open_store(file, writable=False)
    store.notice = "its place is read-only."
    built = rebuild(store, (TARN,))
    test = AppTest.from_function(empty_page, default_timeout=SECONDS)
    test.session_state["desk"] = Desk(store, built, Index(built.timeline))
    test.run()
    assert "Only to be looked at: its place is read" in test.info[0].value
    assert "3 events" in markup(test)
    assert not test.text_input(key="q").disabled
    assert not [field.label for field in test.text_input if field.label == "Title"]
    assert not [button for button in test.button if button.key == "add"]
    store.close()


def test_dropped_files_become_a_timeline() -> None:
    test = AppTest.from_function(empty_page, default_timeout=SECONDS).run()
    test.file_uploader[0].set_value(("tarn.txt", TARN.text.encode(), "text/plain")).run()
    assert not test.exception
    assert "1 article · 3 events" in markup(test)


def test_an_actor_is_renamed_and_joined() -> None:
    test = desk_of(TARN)
    test.button_group(key="view").set_value("actors").run()
    next(field for field in test.text_input if field.label == "Name").set_value("The North").run()
    assert "The North" in markup(test)
    before = len(component_data(test, "timeline_list")["rows"])
    same = next(field for field in test.selectbox if field.label == "The same as")
    same.select_index(0).run()
    assert not test.exception
    assert len(component_data(test, "timeline_list")["rows"]) == before - 1


def captions(test: AppTest) -> str:
    return " ".join(str(caption.value) for caption in test.caption)


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
    assert "401 to 800" in captions(test)
    test.button_group(key="view").set_value("articles").run()
    assert len(component_data(test, "timeline_list")["rows"]) == 100
    assert component_data(test, "timeline_reader")["blocks"]
    test.button(key="articles-further").click().run()
    assert "101 to 200 of 400 articles" in captions(test)
    test.button_group(key="view").set_value("actors").run()
    assert component_data(test, "timeline_together")["rows"][0]["whole"] > 0
    test.button_group(key="view").set_value("reporting").run()
    assert component_data(test, "timeline_chart")["alt"].count(", ") >= 11, "a lane for each of twelve articles"
    test.button(key="lanes-further").click().run()
    assert "13 to 24 of 364 lanes" in captions(test)
    assert not test.exception
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
