"""The same event told twice becomes one; what only looks alike stays apart."""

from datetime import date
from typing import Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import merge, period
from timeline.merge.candidates import Reach, pairs, reach
from timeline.merge.linkage import ALIKE, groups
from timeline.model import (
    Article,
    Basis,
    DateMention,
    Event,
    EventMention,
    Participant,
    Published,
    Reading,
    Role,
    Span,
    Status,
    TimexType,
    When,
)
from timeline.period import Period

JUNE: Final = period.month(2024, 6)


def telling(
    article: str,
    text: str,
    trigger: str,
    when: Period | None,
    *,
    status: Status = Status.STATED,
    basis: Basis = Basis.TEXT,
    at: int = 0,
    agent: str = "",
    target: str = "",
    also: str = "",
) -> EventMention:
    """A telling; `agent`, `target` and `also` are names parted by commas."""
    start = at + text.index(trigger)
    given_when = When(when, period.edtf(when)) if when else None
    date_mention = DateMention(at, at + 1, "then", TimexType.DATE, "", "", "", when=given_when)
    return EventMention(
        article,
        Span(at, at + len(text), text),
        text.rstrip("."),
        given_when,
        trigger=Span(start, start + len(trigger), trigger),
        date=date_mention if basis is Basis.TEXT else None,
        basis=basis,
        status=status,
        participants=tuple(
            Participant(name, role)
            for role, names in ((Role.AGENT, agent), (Role.TARGET, target), (Role.MENTIONED, also))
            for name in filter(None, names.split(","))
        ),
    )


def reading(article: str, published: str, *tellings: EventMention) -> Reading:
    text = " ".join(one.sentence.text for one in tellings)
    return Reading(
        Article(article, text, published=Published(period.parse_edtf(published), published, "test")), events=tellings
    )


def day(number: int, month: int = 6) -> Period:
    return period.day(date(2024, month, number))


MET: Final = "Ana Ruiz met Tom Ray in Lima."
RARE: Final = "The rare meeting of Ana Ruiz and Tom Ray in Lima was short."
QUAKE: Final = "A strong quake shook Lima and killed two."


def joined(*readings: Reading) -> list[Event]:
    return merge.merge(readings)


def test_the_more_exact_date_narrows_the_wider() -> None:
    (event,) = joined(
        reading("a", "2024-07-30", telling("a", MET, "met", period.year(2024), agent="ruiz", target="ray")),
        reading("b", "2024-07-02", telling("b", RARE, "meeting", JUNE, agent="ruiz,ray")),
    )
    assert event.when == When(JUNE, "2024-06")
    assert event.narrowed
    assert {source.article for source in event.sources} == {"a", "b"}
    assert {(part.actor, part.role) for part in event.participants} == {("ruiz", Role.AGENT), ("ray", Role.AGENT)}


def test_days_that_nearly_agree_join_and_are_flagged() -> None:
    (event,) = joined(
        reading("a", "2024-06-05", telling("a", MET, "met", day(3), agent="ruiz", target="ray")),
        reading("b", "2024-06-05", telling("b", MET, "met", day(4), agent="ruiz", target="ray")),
        reading("c", "2024-06-06", telling("c", MET, "met", day(4), agent="ruiz", target="ray")),
    )
    assert event.when
    assert event.when.period == day(4)
    assert [(one.article, one.value) for one in event.disagreements] == [("a", "2024-06-03")]


APART = {
    "other days": (
        telling("a", MET, "met", day(3), agent="ruiz", target="ray"),
        telling("b", MET, "met", day(20), agent="ruiz", target="ray"),
    ),
    "names alone": (
        telling("a", "The court fined Ana Ruiz and Tom Ray.", "fined", JUNE, target="ana-ruiz,tom-ray"),
        telling("b", "At noon Ana Ruiz and Tom Ray sang together.", "sang", JUNE, agent="ana-ruiz,tom-ray"),
    ),
    "others did it": (
        telling("a", "Ana Ruiz visited Lima.", "visited", day(3), agent="ana-ruiz", target="lima"),
        telling("b", "Tom Ray visited Oslo.", "visited", day(3), agent="tom-ray", target="oslo"),
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_apart(one: EventMention, other: EventMention) -> None:
    sights = [f"Ana Ruiz and Tom Ray saw sight {number}." for number in range(4)]
    crowd = [  # names that everyone tells say nothing
        reading(f"x{sight[-2]}", "2024-06-30", telling(f"x{sight[-2]}", sight, "saw", JUNE, also="ana-ruiz,tom-ray"))
        for sight in sights
    ]
    events = joined(reading("a", "2024-06-30", one), reading("b", "2024-06-30", other), *crowd)
    assert not any({"a", "b"} <= {source.article for source in event.sources} for event in events)


def news() -> list[Reading]:
    """A collection large enough that words can be rare in it."""
    acts = ("opened", "painted", "flooded", "praised", "measured", "rented", "planted", "mapped", "taxed", "copied")
    sights = ("bridge", "chapel", "tunnel", "theatre", "orchard", "harbour", "stable", "museum", "garden", "kiln")
    return [
        reading(
            f"n{n}{m}",
            "2024-06-30",
            telling(
                f"n{n}{m}",
                f"Mayor {act.title()[:4]}{m} {act} the {sight} of town {n}{m}.",
                act,
                day(1 + n + m),
                agent=f"{act}{m}",
            ),
        )
        for n, act in enumerate(acts)
        for m, sight in enumerate(sights)
    ]


AMONG_OTHERS = {
    "a coarse telling in other words": (
        telling("a", "Gunmen raided the Orsk mine, taking nine hostages.", "raided", day(3), target="orsk"),
        telling("b", "The attack on the Orsk mine was the worst in years.", "attack", JUNE, also="orsk"),
        True,
    ),
    "a surname": (
        telling("a", "A gunman killed Arno Lund at his door.", "killed", day(3), target="arno-lund"),
        telling("b", "The murder of Lund in June is unsolved.", "murder", JUNE, target="lund"),
        True,
    ),
    "nobody named, another article": (
        telling("a", "Prices fell by five per cent.", "fell", JUNE),
        telling("b", "The last wall fell, and miners cheered.", "fell", JUNE),
        False,
    ),
    "other things": (
        telling("a", "Shells hit a market in Verin, killing six shoppers.", "hit", day(3), also="verin"),
        telling("b", "A clinic in Verin was shelled, and doctors fled.", "shelled", day(4), also="verin"),
        False,
    ),
    "other sayings": (
        telling("a", "Ana Ruiz said that wheat was dear.", "said", day(3), agent="ana-ruiz"),
        telling("b", "Ana Ruiz said that her goalkeeper limped.", "said", day(3), agent="ana-ruiz"),
        False,
    ),
    "born in one year": (
        telling("a", "Ivo Dahl was born in a mill.", "born", period.year(1835), target="dahl"),
        telling("b", "Una Moss was born at sea.", "born", period.year(1835), target="moss"),
        False,
    ),
}


@pytest.mark.parametrize(("one", "other", "together"), AMONG_OTHERS.values(), ids=AMONG_OTHERS)
def test_among_others(one: EventMention, other: EventMention, together: bool) -> None:
    events = joined(reading("a", "2024-06-30", one), reading("b", "2024-07-02", other), *news())
    assert any({"a", "b"} <= {source.article for source in event.sources} for event in events) is together


def test_a_topic_that_all_articles_share_joins_nothing() -> None:
    topic = "Flu flu virus vaccine virus pandemic flu masks fever clinic doctors."
    told = [
        (telling(f"a{n}", f"The flu virus {act} {what}.", act, day(3)))
        for n, (act, what) in enumerate([
            ("spread", "in schools"), ("worried", "bankers"), ("emptied", "cinemas"), ("delayed", "a cup match"),
            ("closed", "a zoo"), ("cancelled", "a wedding"), ("filled", "hospital beds"), ("grounded", "flights"),
        ])
    ]  # fmt: skip
    out = Published(period.parse_edtf("2024-06-04"), "2024-06-04", "test")
    events = joined(
        *(Reading(Article(one.article, f"{one.sentence.text} {topic}", published=out), events=(one,)) for one in told)
    )
    assert len(events) == len(told)


def test_two_acts_of_one_sentence_stay_two() -> None:
    text = "Ana Ruiz met Tom Ray and met Tom Ray again."
    one = telling("a", text, "met", JUNE, agent="ruiz", target="ray")
    two = telling("a", text, "again", JUNE, agent="ruiz", target="ray")
    assert len(joined(reading("a", "2024-06-30", one, two))) == 2


def test_a_real_date_beats_the_day_of_the_report() -> None:
    (event,) = joined(
        reading("a", "2024-06-05", telling("a", MET, "met", day(5), basis=Basis.REPORTED, agent="ruiz", target="ray")),
        reading("b", "2024-06-05", telling("b", MET, "met", day(3), agent="ruiz", target="ray")),
    )
    assert (event.basis, event.when and event.when.period) == (Basis.TEXT, day(3))


def test_who_is_only_mentioned_where_no_date_stands_takes_no_part() -> None:
    """A sentence belongs to the event by its date; without one only by who acts in it."""
    dated = telling("a", MET, "met", day(3), agent="ruiz", target="ray", also="vega")
    undated = telling("b", MET, "met", day(3), basis=Basis.REPORTED, agent="ruiz", target="ray", also="dahl")
    (event,) = joined(reading("a", "2024-06-05", dated), reading("b", "2024-06-03", undated))
    assert [part.actor for part in event.participants] == ["ruiz", "ray", "vega"]


STATUSES = [
    ([Status.PLANNED, Status.STATED], Status.STATED),
    ([Status.REPORTED, Status.PLANNED], Status.REPORTED),
    ([Status.DENIED, Status.REPORTED], Status.DENIED),
    ([Status.STATED, Status.STATED, Status.DENIED], Status.STATED),
]


@pytest.mark.parametrize(("told", "status"), STATUSES)
def test_status_of_all(told: list[Status], status: Status) -> None:
    (event,) = joined(
        *(
            reading(f"a{n}", "2024-06-05", telling(f"a{n}", MET, "met", day(3), status=one, agent="ruiz", target="ray"))
            for n, one in enumerate(told)
        )
    )
    assert event.status is status
    assert event.sources[0].status is status


def _crowd() -> list[Reading]:
    return [
        reading("a", "2024-07-30", telling("a", MET, "met", period.year(2024), agent="ruiz", target="ray")),
        reading("b", "2024-07-02", telling("b", RARE, "meeting", JUNE, agent="ruiz,ray")),
        reading("c", "2024-06-04", telling("c", QUAKE, "shook", day(2), also="lima")),
        reading("d", "2024-06-05", telling("d", QUAKE, "shook", day(2), also="lima")),
        reading("e", "2024-06-09", telling("e", "Ivo Dahl sued Acme.", "sued", day(8), agent="dahl", target="acme")),
    ]


@settings(deadline=None, max_examples=30)
@given(st.permutations(range(5)))
def test_order_of_articles_does_not_matter(order: list[int]) -> None:
    crowd = _crowd()
    assert joined(*(crowd[place] for place in order)) == joined(*crowd)


def test_ids_are_unique_and_stay_when_later_articles_come() -> None:
    crowd = _crowd()
    before, after = ({event.id: event for event in joined(*some)} for some in (crowd[1:4], crowd))
    assert len(after) == 3
    assert before.keys() <= after.keys()
    assert all(len(name) >= 10 and name.startswith("e-") for name in after)


def grouped(
    reaches: list[Reach], likely: dict[tuple[int, int], float], sentences: str = "", *, alike: float = ALIKE
) -> list[list[int]]:
    """The groups of tellings whose pairs are so `likely`; each says a sentence of its own, or a letter's."""
    said = [(letter, 0) for letter in sentences] or [(f"a{place}", 0) for place in range(len(reaches))]
    return groups(reaches, said, np.array(list(likely)), np.array(list(likely.values())), alike=alike)


def test_a_third_does_not_bring_together_what_no_day_fits() -> None:
    always, early, late = Reach(0, 100), Reach(1, 1), Reach(50, 50)
    assert grouped([always, early, late], {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8}) == [[0, 1], [2]]


def test_two_acts_of_one_sentence_stay_two_though_a_copy_is_like_both() -> None:
    anywhere = [Reach()] * 4
    likely = {(0, 2): 0.99, (1, 3): 0.98, (0, 3): 0.97, (1, 2): 0.97}
    assert grouped(anywhere, likely, "aabb") == [[0, 2], [1, 3]]


def test_who_is_sure_of_one_joins_all_but_only_if_the_others_agree_a_little() -> None:
    anywhere = [Reach()] * 3
    assert grouped(anywhere, {(0, 1): 0.95, (1, 2): 0.7, (0, 2): 0.2}, alike=0.5) == [[0, 1, 2]]
    assert grouped(anywhere, {(0, 1): 0.95, (1, 2): 0.6}, alike=0.5) == [[0, 1], [2]]


def test_many_tellings_of_one_word_are_not_all_compared() -> None:
    told = [telling(f"n{n}", MET, "met", day(1 + n % 28), agent=f"p{n % 500}") for n in range(1000)]
    reaches = [reach(one) for one in told]
    assert len(pairs(told, reaches)) < 10_000


def test_nothing_to_merge() -> None:
    assert joined() == []
    assert joined(reading("a", "2024")) == []


def test_one_article_of_many_gives_nobody_a_part_that_the_others_do_not() -> None:
    told = [telling(f"a{number:02}", MET, "met", day(3), agent="ruiz,ray", also="vega") for number in range(14)]
    odd = telling("b", MET, "met", day(3), agent="vega,ray", also="dahl")
    (event,) = joined(*(reading(one.article, "2024-06-05", one) for one in (*told, odd)))
    assert [(part.actor, part.role) for part in event.participants] == [
        ("ray", Role.AGENT), ("ruiz", Role.AGENT), ("vega", Role.MENTIONED), ("dahl", Role.MENTIONED)
    ]  # fmt: skip
