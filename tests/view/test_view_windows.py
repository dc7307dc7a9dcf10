"""Which stretches of time are offered."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_story import story

from timeline.model import Event, When
from timeline.period import parse_edtf
from timeline.view.dividing import divide
from timeline.view.windows import ALL, MAIN, Window, choices, padded, shows


def dated(*texts: str) -> list[Event]:
    return [Event(f"e{at}", text, When(parse_edtf(text), text), ()) for at, text in enumerate(texts)]


def test_the_main_choice_holds_the_densest_part_of_the_story() -> None:
    by_key = {choice.key: choice for choice in choices(story().events)}
    main, whole = by_key[MAIN], by_key[ALL]
    assert main.events >= 0.8 * whole.events
    assert main.window.start > date(2022, 1, 1)
    assert whole.window.start < date(1960, 1, 1)


@pytest.mark.parametrize(
    ("texts", "keys"),
    [
        ([], []),
        (["2024-05-05"], ["all"]),
        (["2024-05-05", "2024-06"], ["main", "all"]),
        (["196X", "1964", "2023-05", "2024-05-05"], ["main", "all", "1960-1969", "1964", "2023", "2024"]),
        (
            [str(year) for year in range(1990, 2026)],
            ["main", "all", *(f"{year}-{year + 4}" for year in range(1990, 2020, 5)), "2020-2025"],
        ),
        (["18XX", "2024"], ["main", "all", "1800-1899", "2024"]),
        (
            [f"{year:04}" for year in range(100, 2000, 50)] + ["2009"] * 9 + ["2010-05"] * 7,
            ["main", "all", "100-400", "450-750", "800-1150", "1200-1550", "1600-1950", "2009", "2010"],
        ),
    ],
)  # fmt: skip
def test_what_is_offered(texts: list[str], keys: list[str]) -> None:
    assert [choice.key for choice in choices(dated(*texts))] == keys


def test_a_busy_year_is_not_lumped_together_because_history_reaches_far_back() -> None:
    texts = ["1040", *["1100"] * 4, "1958", "1979", "1993", *["2008"] * 7, *["2009-06"] * 90, *["2010"] * 40, "2011"]
    offered = [(choice.label, choice.events) for choice in choices(dated(*texts))][2:]
    assert offered == [
        ("1040", 1), ("1100", 4), ("1958–1993", 3), ("2008", 7), ("2009", 90), ("2010", 40), ("2011", 1),
    ]  # fmt: skip


@given(st.dictionaries(st.tuples(st.integers(1, 2100), st.sampled_from([1, 10])), st.integers(1, 50), max_size=60))
def test_each_event_is_in_one_stretch(homes: dict[tuple[int, int], int]) -> None:
    found = divide(homes, 7)
    assert len(found) <= 7
    assert sum(events for _, _, events in found) == sum(homes.values())
    assert len({(first, stop) for first, stop, _ in found}) == len(found)


def test_counts_add_up() -> None:
    offered = choices(story().events)
    assert sum(choice.events for choice in offered if choice.key not in (MAIN, ALL)) == len(story().events)


def test_events_without_a_date_offer_nothing() -> None:
    assert choices([Event("e", "no date", None, ())]) == []


@pytest.mark.parametrize(
    ("edtf", "seen"),
    [
        ("2024-05-05", True), ("2024-12-31", True), ("2024", True), ("2025", False), ("2023-06-01/2024-01-01", False),
        ("2023-06-01/2024-01-09", True), ("2024-12-31/2025-06-01", False), ("20XX", True),
    ],
)  # fmt: skip
def test_a_sliver_at_the_edge_is_outside(edtf: str, seen: bool) -> None:
    assert shows(Window(date(2024, 1, 1), date(2025, 1, 1)), parse_edtf(edtf)) is seen


@pytest.mark.parametrize(
    ("start", "stop"),
    [(date(1, 1, 1), date(2, 1, 1)), (date(9998, 1, 1), date(9999, 1, 1)), (date(2024, 5, 5), date(2024, 5, 6))],
)
def test_padding_stays_on_the_calendar_and_shows_a_day_as_a_day(start: date, stop: date) -> None:
    window = padded(start, stop)
    assert window.start <= start < stop <= window.stop
    assert window.days >= 12
    assert Window(stop, start).days == 1
