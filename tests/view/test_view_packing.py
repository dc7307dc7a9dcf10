"""Marks and labels never overlap, at any width, and nothing is lost."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_story import story

from timeline.model import Disagreement, Event, EventMention, Open, Span, When
from timeline.period import Period, Unit
from timeline.view.measure import fit, one_line, shorten, text_width
from timeline.view.packing import Packed, Scale, Shape, pack_all, pack_most_important, suffix
from timeline.view.spare_room import longer_labels
from timeline.view.windows import Window, period_of

WINDOW = Window(date(2024, 1, 1), date(2025, 1, 1))
WHOLE = Period(WINDOW.start, WINDOW.stop, Unit.RANGE)


def pack(events: Sequence[Event], scale: Scale, *, most_rows: int) -> Packed:
    """A lane's events as the chart places them: all of them in time order, else the most important."""
    return pack_all(events, scale, most_rows=most_rows) or pack_most_important(events, scale, most_rows=most_rows)


def event(at: int, start: date, days: int, title: str, *, runs_on: bool = False, importance: float = 0.5) -> Event:
    when = When(Period(start, start + timedelta(days=days), Unit.RANGE), "…", open=Open.END if runs_on else None)
    return Event(f"e{at}", title, when, (), importance=importance)


EVENTS = st.lists(
    st.builds(
        lambda start, days, title, runs_on: (start, days, title, runs_on),
        st.dates(date(2023, 6, 1), date(2025, 6, 1)),
        st.sampled_from([1, 1, 1, 2, 7, 31, 366, 3652]),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=90),
        st.booleans(),
    ),
    max_size=60,
).map(lambda rows: [event(at, *row[:3], runs_on=row[3]) for at, row in enumerate(rows)])


def in_window(events: list[Event]) -> list[Event]:
    return [one for one in events if (period := period_of(one)) and period.overlaps(WHOLE)]


def overlaps(packed: Packed) -> list[tuple[str, str]]:
    """Pairs of events in a row whose marks or labels share a pixel."""
    rows: dict[int, list[tuple[float, float, str]]] = {}
    for mark in packed.placed:
        left = min(mark.left, mark.label_x) if mark.label else mark.left
        right = max(mark.right, mark.label_right) if mark.label else mark.right
        rows.setdefault(mark.row, []).append((left, right, mark.event.id))
    return [(a[2], b[2]) for row in rows.values() for a, b in pairwise(sorted(row)) if b[0] < a[1]]


@given(EVENTS, st.integers(120, 2600), st.integers(2, 40))
def test_nothing_overlaps_and_nothing_is_lost(events: list[Event], width: int, most_rows: int) -> None:
    inside = in_window(events)
    packed = pack(inside, Scale(WINDOW, width), most_rows=most_rows)
    assert overlaps(packed) == []
    shown = [mark.event.id for mark in packed.placed] + [e.id for cluster in packed.clusters for e in cluster.events]
    assert sorted(shown) == sorted(e.id for e in inside)
    assert packed.rows <= most_rows
    for mark in packed.placed:
        assert 0 <= mark.row < packed.rows
        if mark.label:
            assert mark.label_x >= 0
            assert mark.label_right <= max(width, mark.right)


@given(EVENTS, st.integers(120, 2600), st.integers(2, 40))
def test_longer_labels_overlap_as_little_and_move_no_mark(events: list[Event], width: int, most_rows: int) -> None:
    packed = pack(in_window(events), Scale(WINDOW, width), most_rows=most_rows)
    longer = longer_labels(packed, width)
    assert overlaps(longer) == []
    assert (longer.rows, longer.clusters) == (packed.rows, packed.clusters)
    before = {mark.event.id: mark for mark in packed.placed}
    assert len(longer.placed) == len(before)
    for mark in longer.placed:
        was = before[mark.event.id]
        assert (mark.row, mark.left, mark.right, mark.shape) == (was.row, was.left, was.right, was.shape)
        assert len(mark.label) >= len(was.label)
        assert not mark.label or (mark.label_x >= 0 and mark.label_right <= max(width, mark.right))


LONG = "The harbour of Tarn is opened to the ships of all seven towns on the coast"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param([], LONG, id="nothing in its way"),
        pytest.param([date(2024, 7, 7)], LONG[:49] + "…", id="up to the next mark"),
        pytest.param([date(2024, 1, 25)], "The harbour…", id="too little is gained"),
    ],
)
def test_a_cut_label_takes_the_room_to_the_next_mark(others: list[date], expected: str) -> None:
    cut = pack([event(0, date(2024, 1, 5), 1, LONG)], Scale(WINDOW, 700), most_rows=1).placed[0]
    cut = replace(cut, label="The harbour…", label_x=cut.right + 6)
    bare = [
        replace(pack([event(at, day, 1, "M")], Scale(WINDOW, 700), most_rows=1).placed[0], label="")
        for at, day in enumerate(others, start=1)
    ]
    longer = longer_labels(Packed((cut, *bare), (), 1), 700)
    assert longer.placed[0].label == expected


def test_no_row_is_kept_for_clusters_when_there_are_none() -> None:
    events = [event(at, date(2024, 1 + at, 5), 1, "Title") for at in range(4)]
    packed = pack_most_important(events, Scale(WINDOW, 800), most_rows=5)
    assert (packed.clusters, packed.rows) == ((), 1)


@pytest.mark.parametrize("width", [360, 620, 1000, 1440, 2560])
def test_a_story_finds_room_for_every_label(width: int) -> None:
    packed = pack(in_window(list(story().events)), Scale(WINDOW, width - 140), most_rows=40)
    assert overlaps(packed) == []
    assert packed.clusters == ()
    assert all(mark.label for mark in packed.placed)


def test_without_room_the_most_important_are_shown() -> None:
    events = [event(at, date(2024, 5, 5), 1, f"Title {at}", importance=at / 100) for at in range(50)]
    packed = pack(events, Scale(WINDOW, 800), most_rows=5)
    assert [mark.event.id for mark in packed.placed] == ["e49", "e48", "e47", "e46"]
    assert len(packed.clusters[0].events) == 46


@pytest.mark.parametrize(
    ("days", "runs_on", "width", "shape"),
    [
        (1, False, 900, Shape.POINT),
        (3, False, 900, Shape.SMALL),
        (3, False, 2500, Shape.BAND),
        (31, False, 900, Shape.BAND),
        (31, True, 900, Shape.ONGOING),
    ],
)
def test_a_mark_looks_as_exact_as_its_date(days: int, runs_on: bool, width: int, shape: Shape) -> None:
    packed = pack([event(1, date(2024, 5, 5), days, "Title", runs_on=runs_on)], Scale(WINDOW, width), most_rows=4)
    assert packed.placed[0].shape is shape


def test_a_label_turns_left_at_the_right_edge() -> None:
    packed = pack([event(1, date(2024, 12, 30), 1, "A rather long title")], Scale(WINDOW, 700), most_rows=4)
    assert packed.placed[0].ends_at_mark


def test_a_label_keeps_what_it_says_of_its_sources() -> None:
    told = tuple(EventMention(article, Span(0, 1, "x"), "Title", None) for article in ("a", "b"))
    both = Event(
        "e", "T" * 90, event(1, date(2024, 5, 5), 1, "x").when, told, disagreements=(Disagreement("a", "2024", "2024"),)
    )
    assert suffix(both) == " ×2 ⚠"
    assert pack([both], Scale(WINDOW, 500), most_rows=4).placed[0].label.endswith("… ×2 ⚠")


@given(st.text(max_size=120), st.integers(0, 400))
def test_a_fitted_text_fits(text: str, pixels: int) -> None:
    assert text_width(fit(text, pixels)) <= pixels


def test_one_line_drops_what_turns_or_breaks_it() -> None:
    assert one_line("\u202eto the left\u202c\n and\x07 \u2066on\ufeff") == "to the left and on"


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        ("short", 10, "short"),
        ("cut at a word, please", 15, "cut at a word…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
    ],
)
def test_shortening(text: str, characters: int, expected: str) -> None:
    assert shorten(text, characters) == expected
