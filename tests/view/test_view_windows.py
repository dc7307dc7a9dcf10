"""Which stretches of time are offered."""

from datetime import date

import pytest
from invented_story import story

from timeline.model import Event, When
from timeline.period import parse_edtf
from timeline.view.windows import ALL, MAIN, Window, choices, padded


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
            ["main", "all", "1990-1999", "2000-2009", "2010-2019", "2020-2029", "2023", "2024", "2025"],
        ),
        (["18XX", "2024"], ["main", "all", "1800-1899", "2024"]),
        (
            [f"{year:04}" for year in range(100, 2000, 50)] + ["2009"] * 9 + ["2010-05"] * 7,
            ["main", "all", "1500-1599", "1600-1699", "1700-1799", "1800-1899", "1900-1999", "2009", "2010"],
        ),
    ],
)  # fmt: skip
def test_what_is_offered(texts: list[str], keys: list[str]) -> None:
    assert [choice.key for choice in choices(dated(*texts))] == keys


def test_counts_add_up() -> None:
    offered = choices(story().events)
    assert sum(choice.events for choice in offered if choice.key not in (MAIN, ALL)) == len(story().events)


def test_events_without_a_date_offer_nothing() -> None:
    assert choices([Event("e", "no date", None, ())]) == []


@pytest.mark.parametrize(
    ("start", "stop"),
    [(date(1, 1, 1), date(2, 1, 1)), (date(9998, 1, 1), date(9999, 1, 1)), (date(2024, 5, 5), date(2024, 5, 6))],
)
def test_padding_stays_on_the_calendar_and_shows_a_day_as_a_day(start: date, stop: date) -> None:
    window = padded(start, stop)
    assert window.start <= start < stop <= window.stop
    assert window.days >= 12
    assert Window(stop, start).days == 1
