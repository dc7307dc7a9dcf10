"""What holds of every phrase that the rules know, whatever stands around it, and of any text at all."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import read
from timeline.dates.rules import RULES, Example
from timeline.dates.runs import kinds_of
from timeline.model import DateMention
from timeline.period import Period, Unit, day, parse_edtf, shift_date

ANCHOR = parse_edtf("2023-06-20")
EXAMPLES = [example for rule in RULES for example in rule.examples]
WORDS = (
    *(
        "the",
        "a",
        "two",
        "first",
        "last",
        "next",
        "early",
        "late",
        "may",
        "May",
        "monday",
        "Sun",
        "day",
        "week",
        "year",
    ),
    *("quarter", "of", "in", "on", "to", "5", "1990", "10:30", "and", "or", "'s", "pm", "q1", "'half", "bc", "ago"),
    *(
        "later",
        "between",
        "12/03/2024",
        "June",
        "20th,",
        ".",
        ";",
        "\n",
        "\n\n",
        "(",
        "'",
        "\u00ad",
        "\u2013",
        "\u00a0",
    ),
    *(
        "İ",
        "ß",
        "99999999",
        "31",
        "December",
        "0000",
        "century",
        "decade",
        "every",
        "since",
        "until",
        "the 14th",
        "half",
    ),
)


def sentence(example: Example) -> str:
    return example.before + example.phrase + example.after


def facts(mentions: tuple[DateMention, ...]) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.value, mention.why) for mention in mentions]


def check_offsets(text: str, mentions: tuple[DateMention, ...]) -> None:
    position = 0
    for mention in mentions:
        assert position <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text.strip() == mention.text
        position = mention.end


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.phrase)
def test_a_phrase_is_the_same_under_other_typography(example: Example) -> None:
    text = sentence(example)
    anchor = parse_edtf(example.anchor) if example.anchor else None
    plain = [(mention.value, mention.mod) for mention in read(text, anchor=anchor)]
    web = text.replace(" ", "\u00a0").replace("'", "’").replace("-", "–")
    assert [(mention.value, mention.mod) for mention in read(web, anchor=anchor)] == plain
    soft = "\u00ad".join(text)
    found = read(soft, anchor=anchor)
    check_offsets(soft, found)
    assert [mention.text.replace("\u00ad", "") for mention in found] == [
        mention.text for mention in read(text, anchor=anchor)
    ]


@pytest.mark.parametrize("gap", ["  ", " \u00ad ", "\n"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.phrase)
def test_a_phrase_is_the_same_over_wide_gaps_and_line_breaks(example: Example, gap: str) -> None:
    anchor = parse_edtf(example.anchor) if example.anchor else None
    alone = read(sentence(example), anchor=anchor)
    text = example.before + example.phrase.replace(" ", gap) + example.after
    broken = read(text, anchor=anchor)
    check_offsets(text, broken)
    assert [(mention.value, mention.mod) for mention in broken] == [(mention.value, mention.mod) for mention in alone]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.phrase)
def test_a_phrase_is_the_same_far_from_other_text(example: Example) -> None:
    anchor = parse_edtf(example.anchor) if example.anchor else None
    alone = read(sentence(example), anchor=anchor)
    around = "Nobody knew why.\n\n" + sentence(example) + "\n\nNobody asked."
    assert facts(read(around, anchor=anchor)) == facts(alone)


@contextmanager
def time_zone(name: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_the_time_zone_changes_nothing(zone: str) -> None:
    texts = [sentence(example) for example in EXAMPLES]
    here = [facts(read(text, anchor=ANCHOR)) for text in texts]
    with time_zone(zone):
        assert [facts(read(text, anchor=ANCHOR)) for text in texts] == here


@pytest.mark.parametrize("phrase", ["last year", "yesterday", "in May", "two months ago", "next month", "last summer"])
@given(days=st.integers(0, 3000))
@settings(max_examples=40, deadline=None)
def test_a_year_later_the_relative_is_a_year_later(phrase: str, days: int) -> None:
    when = ANCHOR.start + timedelta(days=days)
    if (when.month, when.day) in {(2, 28), (2, 29), (3, 1)}:
        return
    (now,) = read(f"They met {phrase}.", anchor=day(when))
    (then,) = read(f"They met {phrase}.", anchor=day(shift_date(when, years=1)))
    assert now.when is not None
    assert now.when.period is not None
    assert then.when is not None
    assert then.when.period is not None
    if now.when.period.unit is not Unit.DAY or (now.when.period.start.month, now.when.period.start.day) != (2, 29):
        assert then.when.period.start == shift_date(now.when.period.start, years=1)


@given(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.sampled_from([None, ANCHOR, parse_edtf("2023-12"), parse_edtf("0001-01-01")]),
)
@settings(max_examples=400, deadline=None)
def test_any_words_are_read_without_overlap(text: str, anchor: Period | None) -> None:
    check_offsets(text, read(text, anchor=anchor))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check_offsets(text, read(text, anchor=ANCHOR))


@pytest.mark.parametrize(
    "text",
    [
        "May " * 20_000,
        "10:00 " * 10_000,
        "1234567890" * 10_000,
        "(" * 50_000,
        "“the first " * 5_000,
        "early " * 10_000,
        "a hundred and " * 5_000,
        "May" + " " * 50_000 + "2020",
        "the talks on Wednesday in May 2022 went on for two weeks " * 1_000,
        "1 May 2020, " * 1_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_nonsense_returns(text: str) -> None:
    check_offsets(text, read(text, anchor=ANCHOR))


def test_a_long_list_of_dates_is_read_to_its_end() -> None:
    dates = [f"{number} May {1900 + number}" for number in range(1, 30)]
    mentions = read("They met on " + ", ".join(dates) + ".", anchor=ANCHOR)
    assert [mention.text for mention in mentions] == dates


def test_nothing_that_touches_what_is_skipped_is_read() -> None:
    text = "They met on Monday and on Tuesday."
    assert [mention.text for mention in read(text, anchor=ANCHOR, skip=[(12, 14)])] == ["Tuesday"]
    assert [mention.text for mention in read(text, anchor=ANCHOR, skip=[(30, 31), (0, 40), (2, 3)])] == []
    assert len(read(text, anchor=ANCHOR, skip=[(0, 12), (18, 25)])) == 2


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.phrase)
def test_a_rule_says_truly_what_it_is_about(example: Example) -> None:
    (about,) = {rule.kinds for rule in RULES if example in rule.examples}
    assert about & kinds_of(sentence(example).lower())
