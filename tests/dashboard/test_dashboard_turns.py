"""Two tabs that open one project at once: the second waits, sees how far the first is, and then has its turn."""

import threading

import pytest

from timeline.dashboard.turns import Turns

GONE = "gone"


def silently(done: int, whole: int) -> None:
    del done, whole


def test_who_comes_second_waits_and_hears_of_the_first() -> None:
    turns, heard, order = Turns(), threading.Event(), []
    seen: list[tuple[int, int]] = []

    def hear(done: int, whole: int) -> None:
        seen.append((done, whole))
        heard.set()

    def second() -> None:
        with turns.wait(hear):
            order.append("second")

    with turns.wait(silently) as tell:
        tell(3, 10)
        other = threading.Thread(target=second)
        other.start()
        assert heard.wait(30)
        order.append("first")
    other.join(30)
    assert order == ["first", "second"]
    assert set(seen) == {(3, 10)}


def test_what_fails_or_is_cancelled_gives_its_turn_away() -> None:
    turns = Turns()
    with pytest.raises(OSError, match=GONE), turns.wait(silently):
        raise OSError(GONE)
    with turns.wait(silently):
        assert turns.done == (0, 1)
