"""Timelines to export: one by hand that has a bit of everything, and any number that hypothesis makes."""

from dataclasses import replace
from datetime import date
from typing import Final

from hypothesis import strategies as st

from timeline import period as p
from timeline.model import (
    Actor,
    ActorMention,
    Article,
    Basis,
    DateMention,
    Disagreement,
    Event,
    EventMention,
    Kind,
    Mod,
    Open,
    Participant,
    Problem,
    Published,
    Role,
    Severity,
    Span,
    Status,
    Timeline,
    TimexType,
    When,
)

HOSTILE: Final = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt; &#60;b&#62; AT&T",
    "=HYPERLINK(\"http://example.org\";\"x\")",
    "[click](javascript:alert(1)) ![](http://example.org/x.png)",
    "</script><b>& \"quotes\" 'single'",
    "line\nbreak\r\nEND:VEVENT, semi; colon: back\\slash",
    "\u202eright to left \u2028 line separator \x00 \x07",
    "| pipe * star _ under # hash ` tick",
    "$x$ {{template}} ${expression}",
)  # fmt: skip

JULY: Final = "The ferry line opened in July."
BRIDGE: Final = "The bridge has been closed since 2019, the mayor of Ostwick said."


def _mention(text: str, sentence: str, value: str, when: When | None, rule: str = "in May") -> DateMention:
    start = sentence.index(text)
    why = f"“{text}” → {value}: written out"
    return DateMention(
        start, start + len(text), text, TimexType.DATE, value, rule, why, when.mod if when else None, when, when is None
    )


def by_hand() -> Timeline:
    """Six events over four articles: exact, imprecise, ongoing, long ago, before the year 1, and one that waits."""
    july = When(p.month(2023, 7), "2023-07", Mod.START)
    since = When(p.span(date(2019, 1, 1), date(2023, 8, 2)), "2019/..", open=Open.END)
    mayor = Participant("mayor-of-ostwick", Role.AGENT)
    told_july = EventMention(
        "a-1",
        Span(0, len(JULY), JULY),
        "Ferry line opens",
        july,
        Span(15, 21, "opened"),
        _mention("July", JULY, "2023-07", july),
    )
    told_bridge = EventMention(
        "a-2",
        Span(0, len(BRIDGE), BRIDGE),
        "Bridge closed",
        since,
        Span(20, 26, "closed"),
        _mention("since 2019", BRIDGE, "2019", since, "since last year"),
        status=Status.REPORTED,
        status_cue=Span(60, 64, "said"),
        participants=(mayor, Participant("x", Role.MENTIONED, near=False)),
    )
    hostile = EventMention(
        "a-3",
        Span(0, len(HOSTILE[0]), HOSTILE[0]),
        HOSTILE[1],
        When(p.day(date(2023, 8, 1)), "2023-08-01"),
        basis=Basis.REPORTED,
    )
    old = When(None, "-0043")
    waiting = replace(told_july, article="a-4", when=None, date=_mention("July", JULY, "XXXX-07", None))
    return Timeline(
        made_with=(("timeline", "0.1.0"), ("model", "none")),
        articles=(
            Article("a-1", "", "Ferry", "Herald", None, "https://a.example", None, "en", _published("2023-08-02")),
            Article("a-2", "", "Bridge", path="news/bridge.txt", author="A. Writer", published=_published("2023-08")),
            Article("a-3", "", HOSTILE[0], HOSTILE[3], published=_published("2023-08-01", guess=True)),
            Article("a-4", "", None),
        ),
        actors=(
            Actor("mayor-of-ostwick", "Mayor of Ostwick", Kind.PERSON, "GB", ("the mayor",)),
            Actor("x", HOSTILE[5], Kind.OTHER),
        ),
        mentions=(
            ActorMention("a-2", "mayor-of-ostwick", 43, 59, "mayor of Ostwick"),
            ActorMention("a-2", "x", 52, 59, "Ostwick", place=True),
        ),
        events=(
            Event("e-5", "Quay built", When(p.decade(1960), "196X", Mod.END), (replace(told_july, date=None),)),
            Event(
                "e-2", "Bridge closed", since, (told_bridge,), (mayor, Participant("x", Role.PLACE)),
                status=Status.REPORTED, status_cue=Span(60, 64, "said"), importance=0.5,
            ),
            Event(
                "e-1", "Ferry line opens", july, (told_july, replace(told_july, article="a-4")), (mayor,),
                importance=0.9, narrowed=True, disagreements=(Disagreement("a-3", "2023-06", "in June"),),
                corrected=("title", "actors"),
            ),
            Event(
                "e-3", HOSTILE[1], hostile.when, (hostile,), (Participant("x", Role.AGENT),), Basis.REPORTED,
                importance=1.0,
            ),
        ),
        unplaced=(
            Event("e-6", "Harbour founded", old, (replace(told_july, when=old),)),
            Event("e-7", "Strike", None, (waiting,)),
        ),
        problems=(Problem("news/x.pdf", "text", "no text in it", Severity.WARNING),),
    )  # fmt: skip


def _published(edtf: str, *, guess: bool = False) -> Published:
    return Published(p.parse_edtf(edtf), edtf, "articles.csv", guess)


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30) | st.sampled_from(HOSTILE)
maybe_words = st.none() | words
days = st.dates(date(1, 1, 8), date(9990, 12, 31))
units = st.sampled_from([unit for unit in p.Unit if unit not in (p.Unit.RANGE, p.Unit.DECADE, p.Unit.CENTURY)])
periods = st.builds(p.containing, days, units) | st.builds(
    lambda first, more: p.span(first, date.fromordinal(min(first.toordinal() + more, date(9998, 12, 31).toordinal()))),
    days,
    st.integers(0, 4000),
)
placed = st.builds(
    lambda period, mod, side: When(period, p.edtf_open(period, end=True) if side else p.edtf(period), mod, side),
    periods,
    st.none() | st.sampled_from(Mod),
    st.none() | st.just(Open.END),
)
spans = st.builds(lambda start, text: Span(start, start + len(text), text), st.integers(0, 10_000), words)
participants = st.lists(
    st.builds(Participant, st.sampled_from(["ann", "bo", "cy"]), st.sampled_from(Role), st.booleans()), max_size=3
).map(tuple)
dates = st.builds(
    DateMention, st.integers(0, 99), st.integers(99, 999), words, st.sampled_from(TimexType), words, words, words,
    mod=st.none() | st.sampled_from(Mod), when=st.none() | placed,
)  # fmt: skip
sources = st.builds(
    EventMention, st.sampled_from(["a", "b"]), spans, words, st.none() | placed, st.none() | spans, st.none() | dates,
    st.sampled_from(Basis), st.sampled_from(Status), st.none() | spans, participants,
)  # fmt: skip


def _events(when: st.SearchStrategy[When] | st.SearchStrategy[When | None]) -> st.SearchStrategy[tuple[Event, ...]]:
    event = st.builds(
        Event, words, words, when, st.lists(sources, min_size=1, max_size=3).map(tuple), participants,
        st.sampled_from(Basis), st.sampled_from(Status), st.none() | spans, st.floats(0, 1), st.booleans(),
        st.lists(st.builds(Disagreement, words, words, words), max_size=2).map(tuple),
        st.lists(words, max_size=2).map(tuple),
    )  # fmt: skip
    return st.lists(event, max_size=4).map(tuple)


timelines = st.builds(
    Timeline,
    made_with=st.just((("timeline", "0.1.0"), ("model", "none"))),
    articles=st.lists(
        st.builds(
            Article, st.sampled_from(["a", "b", "c", "d"]), st.just(""), maybe_words, maybe_words, maybe_words,
            maybe_words, maybe_words, st.just("en"),
            st.none() | st.builds(Published, periods, words, words, st.booleans()),
        ),
        max_size=3,
        unique_by=lambda article: article.id,
    ).map(lambda articles: tuple(sorted(articles, key=lambda article: article.id))),
    actors=st.lists(
        st.builds(
            Actor, st.sampled_from(["ann", "bo", "cy"]), words, st.sampled_from(Kind), st.none() | st.just("NO"),
            st.lists(words, max_size=3).map(tuple),
        ),
        max_size=3,
        unique_by=lambda actor: actor.id,
    ).map(lambda actors: tuple(sorted(actors, key=lambda actor: actor.id))),
    events=_events(placed),
    unplaced=_events(st.none() | st.just(When(None, "-0043"))),
)  # fmt: skip
