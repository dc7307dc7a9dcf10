"""Joining, parting and adding events on the page, and doing again what was undone."""

import re
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from timeline.model import Article

TARN = Article("tarn", "Norway closed the bridge at Tarn on 4 March 2021. Sweden opened a ferry in May 2021.")
AGAIN = Article("again", "Norway closed the bridge at Tarn on 4 March 2021, and nobody knew why. It was loud.")


@pytest.fixture(autouse=True)
def _by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No project of the user's is opened, and the main module stays what it is."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


def page() -> None:
    from timeline.dashboard import main

    main()


def desk_of(*articles: Article) -> AppTest:
    test = AppTest.from_function(page, default_timeout=60)
    test.session_state["waiting"] = (articles, ())
    return test.run()


def markup(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


def count(test: AppTest) -> int:
    return int(re.findall(r"(\d+) events?", markup(test))[0])


def field(test: AppTest, prefix: str) -> str:
    """The key of the first widget whose key begins so."""
    widgets = (*test.selectbox, *test.multiselect, *test.button)
    return next(str(widget.key) for widget in widgets if str(widget.key).startswith(prefix))


def test_two_events_are_joined_and_parted_again() -> None:
    test = desk_of(TARN)
    before = count(test)
    join = field(test, "join-")
    test.selectbox(key=join).select_index(0).run()
    assert count(test) == before - 1
    part = field(test, "part-")
    test.multiselect(key=part).set_value([1]).run()
    test.button(key=f"take-{part}").click().run()
    assert count(test) == before
    assert not test.exception


def test_an_event_with_one_source_is_not_parted() -> None:
    test = desk_of(TARN)
    assert not [widget for widget in test.multiselect if str(widget.key).startswith("part-")]


def test_what_was_undone_is_done_again() -> None:
    test = desk_of(TARN)
    before = count(test)
    test.button(key=field(test, "hide-")).click().run()
    test.button(key=field(test, "undo-c-")).click().run()
    assert count(test) == before
    test.button(key="redo").click().run()
    assert count(test) == before - 1
    assert not [button for button in test.button if button.key == "redo"]


def test_an_event_is_added_by_hand() -> None:
    test = desk_of(TARN, AGAIN)
    before = count(test)
    test.button_group(key="view").set_value("articles").run()
    test.session_state["article"] = "again"
    test.run()
    words, title, date = (
        next(widget for widget in (*test.text_area, *test.text_input) if widget.label == label)
        for label in ("The words that tell it, copied from the article", "Title of the event", "Date of the event")
    )
    words.set_value("It was  loud.")
    title.set_value("A loud noise")
    date.set_value("4 March 2021")
    next(button for button in test.button if button.label == "Add").click().run()
    assert not test.error
    assert count(test) == before + 1
    words = next(widget for widget in test.text_area)
    words.set_value("never said")
    next(button for button in test.button if button.label == "Add").click().run()
    assert "does not say these words" in str(test.error[0].value)
