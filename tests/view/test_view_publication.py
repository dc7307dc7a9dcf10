"""Lines where articles came out: all of them drawn, as many named as three rows hold."""

from datetime import date

from timeline.view.frame import LINE
from timeline.view.packing import Scale
from timeline.view.publication import Published, published_marks
from timeline.view.style import palette
from timeline.view.windows import Window


def test_many_publications_crowd_nothing() -> None:
    lines = [Published(date(2024, 1, day), date(2024, 1, day + 1), "Norland Herald published") for day in range(1, 11)]
    scale = Scale(Window(date(2024, 1, 1), date(2024, 2, 1)), 900)
    drawn = published_marks(lines, scale, 400, palette(dark=False))
    assert len(drawn.shapes) == len(lines)
    assert 3 <= len(drawn.notes) < len(lines)
    assert drawn.height == 3 * LINE


def test_a_hundred_publications_are_ticks_in_a_row_of_their_own() -> None:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + at) for at in range(100)]
    lines = [Published(day, date.fromordinal(day.toordinal() + 1), "1 published") for day in days]
    lines.append(Published(date(2024, 1, 1), date(2024, 2, 1), "a month"))
    scale = Scale(Window(date(2024, 1, 1), date(2034, 1, 1)), 900)
    for narrow in (False, True):
        drawn = published_marks(lines, scale, 400, palette(dark=False), narrow=narrow)
        (ticks,) = drawn.traces
        assert len(set(zip(ticks["base"], ticks["x"], strict=True))) == len(ticks["x"]) <= 32
        assert all(
            LINE < y - thick / 2 < y + thick / 2 < LINE + drawn.height
            for y, thick in zip(ticks["y"], ticks["width"], strict=True)
        )
        assert [note["text"] for note in drawn.notes] == ["published"]
