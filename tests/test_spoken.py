"""Dates in words."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import period as p
from timeline.model import Mod, Open, When
from timeline.spoken import spoken


def when(period: p.Period, mod: Mod | None = None) -> When:
    return When(period, p.edtf(period), mod)


def since(period: p.Period, edtf: str, mod: Mod | None = None) -> When:
    return When(period, edtf, mod, Open.END)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (when(p.day(date(2024, 6, 19))), "19 June 2024"),
        (when(p.weekend(date(2024, 6, 15))), "weekend of 15–16 June 2024"),
        (when(p.weekend(date(2024, 3, 31))), "weekend of 30–31 March 2024"),
        (when(p.weekend(date(2024, 6, 30))), "weekend of 29–30 June 2024"),
        (when(p.weekend(date(2022, 12, 31))), "weekend of 31 December 2022 – 1 January 2023"),
        (when(p.week(date(2024, 6, 19))), "week of 17 June 2024"),
        (when(p.month(2023, 9)), "September 2023"),
        (when(p.quarter(2023, 2)), "second quarter of 2023"),
        (when(p.half(2023, 1)), "first half of 2023"),
        (when(p.season(2023, p.SUMMER)), "summer 2023"),
        (when(p.season(2022, p.WINTER)), "winter 2022–23"),
        (when(p.season(1999, p.WINTER)), "winter 1999–00"),
        (when(p.year(2023)), "2023"),
        (when(p.year(79)), "AD 79"),
        (when(p.decade(1960)), "the 1960s"),
        (when(p.decade(0)), "AD 1–9"),
        (when(p.century(19)), "the 19th century"),
        (when(p.century(1)), "the 1st century"),
        (when(p.century(12)), "the 12th century"),
        (when(p.century(23)), "the 23rd century"),
        (when(p.year(2023), Mod.START), "early 2023"),
        (when(p.year(2023), Mod.MID), "mid-2023"),
        (when(p.month(2023, 5), Mod.MID), "mid-May 2023"),
        (when(p.decade(1960), Mod.END), "the late 1960s"),
        (when(p.century(19), Mod.MID), "the mid-19th century"),
        (when(p.season(2022, p.WINTER), Mod.MID), "mid-winter 2022–23"),
        (when(p.year(1960), Mod.APPROX), "about 1960"),
        (when(p.year(1960), Mod.BEFORE), "before 1960"),
        (when(p.span(date(2019, 1, 1), date(2021, 12, 31))), "2019–2021"),
        (when(p.span(date(2022, 3, 1), date(2022, 5, 31))), "March–May 2022"),
        (when(p.span(date(2021, 11, 1), date(2022, 2, 28))), "November 2021 – February 2022"),
        (when(p.span(date(2024, 6, 12), date(2024, 6, 14))), "12–14 June 2024"),
        (when(p.span(date(2023, 11, 29), date(2023, 12, 31)), Mod.APPROX), "about 29 November – 31 December 2023"),
        (when(p.span(date(2023, 12, 30), date(2024, 1, 2))), "30 December 2023 – 2 January 2024"),
        (since(p.span(date(2023, 1, 1), date(2024, 6, 20)), "2023/.."), "since 2023"),
        (since(p.span(date(2023, 1, 1), date(2024, 6, 20)), "2023/..", Mod.START), "since early 2023"),
        (since(p.span(date(2023, 9, 4), date(2024, 6, 20)), "2023-09-04/.."), "since 4 September 2023"),
        (When(p.span(date(2019, 5, 1), date(2019, 5, 31)), "../2019-05", None, Open.START), "until May 2019"),
        (When(None, "-0043"), "44 BC"),
        (When(None, "0000"), "1 BC"),
        (When(None, "-0043-03-15"), "15 March 44 BC"),
        (When(None, "-0480-09"), "September 481 BC"),
        (When(None, "-04XX"), "-04XX"),
        (When(None, "-0043", Mod.APPROX), "about 44 BC"),
    ],
)
def test_said(given: When, said: str) -> None:
    assert spoken(given) == said


days = st.dates(date(1, 1, 1), date(9998, 12, 31))


@given(first=days, last=days)
@settings(deadline=None)
def test_a_range_names_both_its_years(first: date, last: date) -> None:
    said = spoken(when(p.span(min(first, last), max(first, last))))
    assert str(first.year) in said
    assert str(last.year) in said


@given(day=days, unit=st.sampled_from([unit for unit in p.Unit if unit is not p.Unit.RANGE]))
@settings(deadline=None)
def test_every_unit_of_every_day_can_be_said(day: date, unit: p.Unit) -> None:
    try:
        period = p.containing(day, unit)
    except (ValueError, OverflowError):  # the units at the two ends of the calendar
        return
    assert spoken(when(period)).strip()
