"""Digits of other scripts, days that no calendar has, and numbers too large for one."""

import pytest

from timeline import dates, period

ANCHOR = period.parse_edtf("2024-02-29")

CASES = {
    "Arabic digits": ("It opened in May ٢٠١٩.", [("May ٢٠١٩", "2019-05")]),
    "Persian digits": ("It opened in May ۲۰۱۹.", [("May ۲۰۱۹", "2019-05")]),
    "Hindi digits": ("It opened on १२ May २०१९.", [("१२ May २०१९", "2019-05-12")]),
    "full-width digits": ("It opened on ２０１９／０５／１２.", [("２０１９／０５／１２", "2019-05-12")]),
    "a year before 29 February": ("A year ago today it shut.", [("A year ago today", "2023-02-28")]),
    "29 February of a year without": ("It shut on 29 February 2023.", []),
    "the 32nd": ("It shut on 32 May 2023.", []),
    "the 45th of a month alone": ("It shut on the 45th of May.", []),
    "a day behind its month": ("It shut on May 32, 2023.", [("2023", "2023")]),
    "the end of a day": (
        "It shuts on 3 May 2024 at 24:00.",
        [("3 May 2024", "2024-05-03"), ("24:00", "2024-05-03T24:00")],
    ),
    "a leap second": ("A second was added at 23:59:60 on 31 December 2016.", [("31 December 2016", "2016-12-31")]),
    "an hour that summer time skips": (
        "At 02:30 on 31 March 2024 it shut.",
        [("02:30", "2024-03-31T02:30"), ("31 March 2024", "2024-03-31")],
    ),
    "years beyond any calendar": ("By 99999 and 60055 AD it is dark.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_odd_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    found = dates.read(text, anchor=ANCHOR)
    assert [(one.text, one.value) for one in found] == expected


@pytest.mark.parametrize("count", ["9999999", "99999999999999999999", "1e999"])
@pytest.mark.parametrize("unit", ["days", "weeks", "years", "centuries"])
def test_no_date_lies_before_all_calendars(count: str, unit: str) -> None:
    found = dates.read(f"It began {count} {unit} ago, or will in {count} {unit}.", anchor=ANCHOR)
    assert [one.text for one in found if one.when] == []
