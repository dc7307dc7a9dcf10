"""The two articles the project was created from: every date, who was there, and what must not become an event."""

from functools import cache
from pathlib import Path

import pytest

from timeline import build_timeline, read_articles
from timeline.model import Event, Timeline

SEEDS = Path(__file__).parents[1] / "seeds"
NEWSTRACK, SCMP = "000_b096ceff8f510f2d.txt", "003_81d5633429231681.txt"


@cache
def seeds() -> Timeline:
    articles, problems = read_articles([SEEDS])
    assert problems == ()
    return build_timeline(articles)


def events_of(path: str, sentence: str, words: str) -> list[Event]:
    """The events one of whose sources is this sentence of this article, dated by these words."""
    article = next(article.id for article in seeds().articles if article.path == path)
    return [
        event
        for event in seeds().events
        for source in event.sources
        if source.article == article and sentence in source.sentence.text and source.date and words in source.date.text
    ]


DATED = [
    # article, piece of the sentence, words of the date, first day, last day, unit,
    # who takes part, who acts
    (NEWSTRACK, "cautious approach", "this week", "2024-06-17", "2024-06-23", "week",
     "China, Russia, North Korea", "China"),
    (NEWSTRACK, "from the sidelines", "Wednesday", "2024-06-19", "2024-06-19", "day",
     "China, Kim Jong Un, Vladimir Putin", "China"),
    (NEWSTRACK, "during a briefing", "Tuesday", "2024-06-18", "2024-06-18", "day",
     "Lin Jian, Russia, North Korea", "Lin Jian"),
    (NEWSTRACK, "border controls", "last year", "2023-01-01", "2023-12-31", "year",
     "North Korea", "North Korea"),
    (NEWSTRACK, "invasion of Ukraine", "February 2022", "2022-02-01", "2022-02-28", "month",
     "Russia, Ukraine", "Russia"),
    (NEWSTRACK, "mutual defense treaty", "1960s", "1960-01-01", "1969-12-31", "decade",
     "China, North Korea", ""),
    (NEWSTRACK, "largest trade partners", "Last year", "2023-01-01", "2023-12-31", "year",
     "United States, Japan, South Korea, China", "United States, Japan, South Korea"),
    (NEWSTRACK, "at a summit in May", "May", "2024-05-01", "2024-05-31", "month",
     "Li Qiang, South Korea, Japan", "Li Qiang"),
    (NEWSTRACK, "to Seoul on Wednesday", "Wednesday", "2024-06-19", "2024-06-19", "day",
     "Vladimir Putin, North Korea, China, South Korea", ""),
    (NEWSTRACK, "on the same day", "the same day", "2024-06-19", "2024-06-19", "day",
     "Vladimir Putin, North Korea, China, South Korea", ""),
    (SCMP, "foreign ministers of China", "last month", "2023-11-01", "2023-11-30", "month",
     "China, Japan, South Korea", ""),
    (SCMP, "a rare meeting between", "September", "2023-09-01", "2023-09-30", "month",
     "Vladimir Putin, Kim Jong Un", "Vladimir Putin, Kim Jong Un"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "sentence", "words", "first", "last", "unit", "who", "acts"), DATED)
def test_every_date_of_the_seeds(
    path: str, sentence: str, words: str, first: str, last: str, unit: str, who: str, acts: str
) -> None:
    found = events_of(path, sentence, words)
    placed = [(str(p.start), str(p.last), str(p.unit)) for event in found if event.when and (p := event.when.period)]
    assert (first, last, unit) in placed
    names = {actor.id: actor.name for actor in seeds().actors}
    present = {names[participant.actor] for event in found for participant in event.participants}
    agents = {names[p.actor] for event in found for p in event.participants if p.role == "agent"}
    assert {name for name in who.split(", ") if name} <= present
    assert {name for name in acts.split(", ") if name} <= agents


def test_one_trip_told_twice_is_narrowed() -> None:
    """One article says Kim met Putin last year, the other that they met in September."""
    (trip,) = events_of(NEWSTRACK, "first and so far only post-pandemic trip", "last year")
    assert trip.when
    assert trip.when.edtf == "2023-09"
    assert trip.narrowed
    assert {source.article for source in trip.sources} == {article.id for article in seeds().articles}


def test_what_is_not_one_event_stays_apart() -> None:
    """The same three countries' trade last year is not their ministers' meeting last month."""
    (trade,) = events_of(NEWSTRACK, "largest trade partners", "Last year")
    (meeting,) = events_of(SCMP, "foreign ministers of China", "last month")
    assert trade.id != meeting.id
    assert len({source.article for event in (trade, meeting) for source in event.sources}) == 2


@pytest.mark.parametrize("words", ["04:33", "6 minutes", "four years", "Sun", "38"])
def test_nothing_else_is_dated(words: str) -> None:
    dated = [source.date.text for event in seeds().events for source in event.sources if source.date]
    assert words not in dated


def test_no_event_is_without_its_source() -> None:
    texts = {article.id: article.text for article in seeds().articles}
    for event in seeds().events:
        for source in event.sources:
            text = texts[source.article]
            assert source.date
            for span in (source.sentence, source.date, source.trigger, source.status_cue):
                assert span is None or text[span.start : span.end] == span.text
