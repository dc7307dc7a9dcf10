"""Periods: their days, their units and their texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import period
from timeline.period import Period, Unit

TEXTS = [
    # period, first and last day, EDTF, TIMEX3
    (period.day(date(2024, 2, 29)), "2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    (period.weekend(date(2024, 6, 12)), "2024-06-15", "2024-06-16", "2024-06-15/2024-06-16", "2024-W24-WE"),
    (period.week(date(2024, 12, 31)), "2024-12-30", "2025-01-05", "2024-12-30/2025-01-05", "2025-W01"),
    (period.month(2024, 2), "2024-02-01", "2024-02-29", "2024-02", "2024-02"),
    (period.month(2023, 12), "2023-12-01", "2023-12-31", "2023-12", "2023-12"),
    (period.quarter(2023, 4), "2023-10-01", "2023-12-31", "2023-36", "2023-Q4"),
    (period.half(2023, 2), "2023-07-01", "2023-12-31", "2023-41", "2023-H2"),
    (period.season(2022, period.WINTER), "2022-12-01", "2023-02-28", "2022-24", "2022-WI"),
    (period.season(2022, period.SUMMER), "2022-06-01", "2022-08-31", "2022-22", "2022-SU"),
    (period.year(987), "0987-01-01", "0987-12-31", "0987", "0987"),
    (period.decade(1960), "1960-01-01", "1969-12-31", "196X", "196"),
    (period.century(19), "1800-01-01", "1899-12-31", "18XX", "18"),
    (period.span(date(2019, 1, 1), date(2021, 12, 31)), "2019-01-01", "2021-12-31", "2019/2021", "2019/2021"),
    (
        period.span(date(2024, 3, 1), date(2024, 5, 31)),
        "2024-03-01",
        "2024-05-31",
        "2024-03/2024-05",
        "2024-03/2024-05",
    ),
    (
        period.span(date(2024, 6, 12), date(2024, 6, 14)),
        "2024-06-12",
        "2024-06-14",
        "2024-06-12/2024-06-14",
        "2024-06-12/2024-06-14",
    ),
]


@pytest.mark.parametrize(("of", "first", "last", "edtf", "timex"), TEXTS)
def test_days_and_texts(of: Period, first: str, last: str, edtf: str, timex: str) -> None:
    assert (of.start.isoformat(), of.last.isoformat()) == (first, last)
    assert period.edtf(of) == edtf
    assert period.timex(of) == timex


@pytest.mark.parametrize("of", [row[0] for row in TEXTS])
def test_edtf_reads_back(of: Period) -> None:
    assert period.parse_edtf(period.edtf(of)) == of


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-06-20T23:30:00+09:00", "2024-06-20"),
        ("2024-06-20 08:15", "2024-06-20"),
        (" 2023-12 ", "2023-12"),
        ("2023~", "2023"),
    ],
)
def test_reads_what_articles_say(text: str, edtf: str) -> None:
    assert period.edtf(period.parse_edtf(text)) == edtf


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("yesterday", "yesterday"),
        ("", "2024-06-20"),
        ("2024-02-30", "2024-02-30"),
        ("2024-13", "2024-13"),
        ("0000", "0000"),
        ("9999", "9999"),
        ("2024-06/2023-06", "before it starts"),
        ("20-06-2024", "20-06-2024"),
    ],
)
def test_refuses_in_one_sentence(text: str, names: str) -> None:
    with pytest.raises(ValueError, match=names) as caught:
        period.parse_edtf(text)
    assert "\n" not in str(caught.value)


def test_approximate_and_open() -> None:
    assert period.edtf(period.year(1960), approximate=True) == "1960~"
    assert period.edtf_open(period.year(2019), end=True) == "2019/.."
    assert period.edtf_open(period.month(2019, 5), end=False) == "../2019-05"


@pytest.mark.parametrize(
    ("start", "months", "years", "gives"),
    [
        (date(2024, 2, 29), 0, -1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, 0, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, 0, date(2023, 12, 15)),
    ],
)
def test_shift_keeps_to_the_calendar(start: date, months: int, years: int, gives: date) -> None:
    assert period.shift_date(start, months=months, years=years) == gives


days = st.dates(min_value=date(2, 1, 1), max_value=date(9990, 12, 31))


@given(days, st.sampled_from([unit for unit in Unit if unit is not Unit.RANGE]))
def test_a_unit_around_a_day_holds_it_and_reads_back(when: date, unit: Unit) -> None:
    around = period.containing(when, unit)
    assert unit is Unit.WEEKEND or around.contains(period.day(when))
    assert period.parse_edtf(period.edtf(around)) == around
    assert around.unit is unit


@given(days, days)
def test_any_range_reads_back_with_the_same_days(one: date, other: date) -> None:
    span = period.span(min(one, other), max(one, other))
    read = period.parse_edtf(period.edtf(span))
    assert (read.start, read.stop) == (span.start, span.stop)


def test_a_period_holds_at_least_a_day() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        Period(date(2024, 1, 1), date(2024, 1, 1), Unit.DAY)
    with pytest.raises(ValueError, match="no single day"):
        period.containing(date(2024, 1, 1), Unit.RANGE)
