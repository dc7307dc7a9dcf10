"""What messages, listings and carelessly typed pages write, and lists of days."""

import pytest

from timeline.dates import read
from timeline.period import parse_edtf

THURSDAY = parse_edtf("2024-06-20")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see u 2moro, or nxt wk", {"2moro": "2024-06-21", "nxt wk": "2024-W26"}),
        (
            "so tired 2day. bed 2nite at 10.15pm",
            {"2day": "2024-06-20", "2nite": "2024-06-20TNI", "10.15pm": "2024-06-20T22:15"},
        ),
        ("we left at 5+am & got back after 6+ hrs", {"5+am": "2024-06-20T05:00", "6+ hrs": "PT6H"}),
        ("queued 1.5hrs", {"1.5hrs": "PT1.5H"}),
        ("it took 1hr 20mins", {"1hr 20mins": "PT1H20M"}),
        ("Home at 8pm. Then bed", {"8pm": "2024-06-20T20:00"}),
        ("Home at 8 p.m. then bed", {"8 p.m.": "2024-06-20T20:00"}),
        ("They play in Dec... maybe", {"Dec": "2023-12"}),
        ("free in June,July and August", {"June": "2024-06", "July": "2024-07", "August": "2024-08"}),
        ("The show will be Sat 10am-4pm", {"Sat 10am": "2024-06-22T10:00", "4pm": "2024-06-22T16:00"}),
        ("open on Mon, wed, fri", {"Mon": "2024-06-17", "wed": "2024-06-19", "fri": "2024-06-21"}),
        ("They met onMonday at the lake", {"Monday": "2024-06-17"}),
        ("Opened 12June2023, closed 5Jun", {"12June2023": "2023-06-12", "5Jun": "2024-06-05"}),
        ("THE COUNCIL MET ON MONDAY, MARCH 4, 2024", {"MONDAY, MARCH 4, 2024": "2024-03-04"}),
        ("Happy long weekend everyone", {"weekend": "2024-W25-WE"}),
        ("They spent a weekend there", {"a weekend": "P1WE"}),
        ("The FY19 budget and the FY2020 one", {"FY19": "2019", "FY2020": "2020"}),
        ("From 0930 to 1145 hrs", {"0930": "2024-06-20T09:30", "1145 hrs": "2024-06-20T11:45"}),
        ("They met on June 3, 5 and 7.", {"June 3": "2024-06-03", "5": "2024-06-05", "7": "2024-06-07"}),
        ("On May 3, 9 and 11, 2019, it", {"May 3": "2019-05-03", "9": "2019-05-09", "11, 2019": "2019-05-11"}),
        ("Course: May 2-3, 9-10", {"May 2": "2024-05-02", "3": "2024-05-03", "9": "2024-05-09", "10": "2024-05-10"}),
        ("On June 3, 5 people met 7 others", {"June 3": "2024-06-03"}),
        ("On June 3, 5 and 7 people met", {"June 3": "2024-06-03"}),
        ("They argued all day and all night", {"all day and all night": "P1D"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_informal_times(text: str, expected: dict[str, str]) -> None:
    found = {mention.text: mention.value for mention in read(text, anchor=THURSDAY)}
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ask Dot Sunnday about Frieday.",
        "Version 10.11.12.13 and 3.14.15 are out.",
        "May all your wishes come true. May peace prevail. May God bless you.",
        "He lost 1600 on a bet.",
        "The Winter Games opened in the Summer Palace.",
        "She sat down in the sun.",
        "It is a last minute deal.",
        "Dial 0930 555 for a taxi.",
    ],
)
def test_informal_traps(text: str) -> None:
    assert [mention.text for mention in read(text, anchor=THURSDAY)] == []
