"""Expressions that complete each other: times of day and their days, ranges and lists of weekdays."""

import pytest

from timeline.dates import read
from timeline.period import parse_edtf


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        (
            "Wreaths are laid on Anzac Day, April 25, with a service at 5.30am.",
            "2024-04-22",
            {"Anzac Day": "2024-04-25", "April 25": "2024-04-25", "5.30am": "2024-04-25T05:30"},
        ),
        (
            "On the evening of 4 October 2022 he left home at about 6.30pm.",
            "2024-03-12",
            {"the evening of 4 October 2022": "2022-10-04TEV", "about 6.30pm": "2022-10-04T18:30"},
        ),
        (
            "He said on Friday that the match would start at 5 p.m.",
            "2024-06-20",
            {"Friday": "2024-06-14", "5 p.m.": "2024-06-20T17:00"},
        ),
        (
            "Flights resumed at 6 a.m. local time (0400 GMT) on Wednesday.",
            "2024-06-20",
            {"6 a.m. local time": "2024-06-19T06:00", "0400 GMT": "2024-06-19T04:00", "Wednesday": "2024-06-19"},
        ),
        (
            "The hall was open from 2 p.m. to 5 p.m. on Saturday.",
            "2024-06-20",
            {"2 p.m.": "2024-06-15T14:00", "5 p.m.": "2024-06-15T17:00", "Saturday": "2024-06-15"},
        ),
        (
            "The curfew runs from 8 p.m. Tuesday to 7 a.m. Thursday.",
            "2022-03-14",
            {"8 p.m. Tuesday": "2022-03-15T20:00", "7 a.m. Thursday": "2022-03-17T07:00"},
        ),
        (
            "The fair will be held Monday to Thursday.",
            "2024-06-19",
            {"Monday": "2024-06-24", "Thursday": "2024-06-27"},
        ),
        (
            "They meet every Monday, Wednesday and Saturday.",
            "2024-06-20",
            {"every Monday": "XXXX-WXX-1", "Wednesday": "XXXX-WXX-3", "Saturday": "XXXX-WXX-6"},
        ),
        (
            "Pottery course, July 9 - 10 (Tues-Wed 9:00am - 5:30pm).",
            "2024-06-20",
            {
                "July 9": "2024-07-09",
                "10": "2024-07-10",
                "Tues": "2024-07-09",
                "Wed 9:00am": "2024-07-10T09:00",
                "5:30pm": "2024-07-10T17:30",
            },
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_neighbours_complete_each_other(text: str, anchor: str, expected: dict[str, str]) -> None:
    assert {mention.text: mention.value for mention in read(text, anchor=parse_edtf(anchor))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It followed the October Revolution of 1917.", {"October": "1917-10", "1917": "1917"}),
        ("The Spring Offensive of 1918 failed.", {"Spring": "1918-SP", "1918": "1918"}),
        ("In May workers of 60 towns struck.", {"May": "2024-05"}),
        ("It was the worst day since the Sept. 11 attacks.", {"day": "P1D", "Sept. 11": "2001-09-11"}),
        ("They played on Sat 9/11 at home.", {"Sat": "2024-06-15"}),
        ("They met on Sept. 11.", {"Sept. 11": "2023-09-11"}),
        ("He was held until Friday, when the court will sit.", {"Friday": "2024-06-21"}),
        ("The trial was put back to September 11.", {"September 11": "2024-09-11"}),
        ("Oil for August delivery fell.", {"August": "2024-08"}),
        ("The house burned in the early hours of 5 June.", {"5 June": "2024-06-05"}),
        ("It struck for the third time in as many days.", {}),
        ("It was decided on election day.", {}),
    ],
)
def test_what_follows_says_which_is_meant(text: str, expected: dict[str, str]) -> None:
    assert {mention.text: mention.value for mention in read(text, anchor=parse_edtf("2024-06-20"))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They landed on 25 April 1915 and left on 19 December. In January they sailed.", ["1915-12-19", "1916-01"]),
        ("In January 1912 she sailed for Lima. By March she was there.", ["1912-03"]),
        ("It is the most since January 1912. In March it fell.", ["2024-03"]),
        ("The ship, sunk on 25 April 1915, was raised on 19 December.", ["2023-12-19"]),
    ],
)
def test_a_tale_of_long_ago_goes_on(text: str, expected: list[str]) -> None:
    _, *bare = read(text, anchor=parse_edtf("2024-06-20"))
    assert [mention.value for mention in bare] == expected
