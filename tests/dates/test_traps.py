"""What looks like a time and is none, and what stands right beside it and is one."""

import pytest

from timeline.dates import read
from timeline.period import parse_edtf

ANCHOR = parse_edtf("2024-06-20")

NOTHING = {
    "surnames": [
        "Yun Sun added that the plan was risky.",
        "Sun said so, and Sat agreed.",
        "The court heard Theresa May and Jan Novak.",
        "Mr. March declined to comment.",
        "April Jones won the race.",
        "Shares of Sun Microsystems rose.",
        "August Wilson wrote the play.",
        "The court heard María Novak.",
        "May said that talks failed. March was booked twice.",
        "She leaves a daughter, April.",
    ],
    "verbs": [
        "They may be right, and this may have helped.",
        "They may march on the capital.",
        "The army will march at dawn.",
        "Prices fall when demand does.",
        "They joined the March for Bread and the March of the Widows.",
        "The fall of the regime surprised them.",
        "She came second; the second plan failed.",
        "Wait a second, he said.",
    ],
    "prices and counts": [
        "It cost $1999 and weighed 1800 kg.",
        "Some 1500 people and 2000 soldiers came.",
        "The index rose to 2,015 points.",
        "He sold 1,999 shares at £2010 each.",
        "Call 555-2019 or +44 20 1999 2010.",
        "It ran 1984 miles.",
    ],
    "numbers of things": [
        "Version 10.12 and section 12.5 apply.",
        "The score was 21-17 and then 3:2.",
        "Resolution 1441 was passed.",
        "It ran on ''60 Minutes'' to applause.",
        "Boeing 747 and flight 1492 landed.",
        "Call us, access code 1998.",
        "Highway 66 and room 1208 are closed.",
        "See page 1024 and http://example.org/2019/05/x.",
    ],
    "page furniture": [
        "Reading Time:6 minutes",
        "04:33",
        "Select Speed\n1.00x",
        "Reading time: 4 min",
        "3 min read",
    ],
    "hours of four digits": ["The doors open at 1730.", "The alarm was raised at about 1645, and again at 1810."],
    "impossible dates": ["It was due on 30 February.", "On June 31 nothing happened.", "On 2024-02-30 it rained."],
    "parts of a match": [
        "The striker missed in the first half and scored twice in the second half.",
        "They trailed by ten in the third quarter, and their coach was ejected.",
    ],
    "twilight": ["They rose at dawn and slept at dusk.", "Dawn smiled."],
    "ages and fractions": [
        "She is 52 years old.",
        "A 12-year-old boy was hurt.",
        "A quarter of them and three-quarters of us left.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in NOTHING.items() for text in texts])
def test_a_trap_gives_nothing(kind: str, text: str) -> None:
    assert [(kind, mention.text) for mention in read(text, anchor=ANCHOR)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales grew by 4% in the second half.", "the second half"),
        ("The plant loses £300,000 a year.", "a year"),
        ("It may last two days.", "two days"),
        ("Theresa May resigned in May.", "May"),
        ("They may meet in March.", "March"),
        ("Yun Sun spoke on Sun. 16 June.", "Sun. 16 June"),
        ("Prices fall in the fall.", "the fall"),
        ("It cost $1999 in 1999.", "1999"),
        ("Some 2000 people came in 2000.", "2000"),
        ("The second meeting was in the second quarter.", "the second quarter"),
        ("He waited at 10:30 p.m. for flight 1030.", "10:30 p.m."),
    ],
)
def test_beside_a_trap_the_time_is_found(text: str, found: str) -> None:
    (mention,) = read(text, anchor=ANCHOR)
    assert (mention.text, mention.end) == (found, text.rindex(found) + len(found))
