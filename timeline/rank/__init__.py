"""What matters most, and which source tells it best."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from timeline import vectors
from timeline.model import Article, Basis, Event, EventMention, Reading
from timeline.period import Period
from timeline.rank.title import best

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

__all__ = ["importance", "in_time", "rank", "scaled", "weighed"]

# The number of articles that mention a date says best how much it matters (timeline summarization, Timeline17). The
# figures below were tuned on four of its topics: who looks back from afar counts more, a sentence that is off the
# collection's theme less, and that an article only came out on a day less too.
_LOOKING_BACK: Final = 0.5
_CAME_OUT: Final = 0.7
_LEAD_BONUS: Final = 0.1
_LEAD: Final = 600
"""Characters in which an article says what matters."""
_SURE: Final = {Basis.TEXT: 1.0, Basis.REPORTED: 0.5}
_FULL_LENGTH: Final = 35
"""Words of a sentence that has room for who did what, and why."""


@dataclass(frozen=True, slots=True)
class _Source:
    """One telling, with what its sentence weighs."""

    event: int
    row: int
    mention: EventMention


def rank(events: Sequence[Event], readings: Sequence[Reading]) -> list[Event]:
    """The events in time order, each with its importance in [0, 1] and its most telling source first."""
    return scaled(weighed(events, readings))


def scaled(events: Iterable[Event]) -> list[Event]:
    """What `weighed` gave, of one collection or of several parts of it, in time order."""
    events = list(events)
    greatest = max((event.importance for event in events), default=0.0)
    return sorted((replace(event, importance=importance(event, greatest)) for event in events), key=in_time)


def importance(event: Event, greatest: float) -> float:
    """The importance in [0, 1] of an event that was weighed, where the weightiest weighs `greatest`."""
    return round(math.log1p(event.importance) / math.log1p(greatest or 1.0), 6)


def weighed(events: Sequence[Event], readings: Sequence[Reading]) -> list[Event]:
    """The events with their weight, from 0 upwards, as importance, and their most telling source first."""
    if not events:
        return []
    articles = {reading.article.id: reading.article for reading in readings}
    sources = [
        _Source(index, row, mention)
        for row, (index, mention) in enumerate(
            (index, mention) for index, event in enumerate(events) for mention in event.sources
        )
    ]
    rows = vectors.tfidf(Counter(vectors.stems(source.mention.sentence.text)) for source in sources)
    theme = _theme(rows)
    same_time = _by_time(events, sources)
    published = _published(articles.values())
    salience = {time: _salience(time, own, articles, theme, published.get(time, ())) for time, own in same_time.items()}
    telling = _telling(rows, same_time.values())
    return _weighed(events, sources, salience, telling)


def _theme(rows: "csr_matrix") -> "np.ndarray[Any, Any]":
    """How near each sentence is to what the whole collection is about, 0 to 1: 1 from the middle one upwards."""
    import numpy as np

    near = _nearness(rows, np.ones(rows.shape[0]))
    middle = float(np.median(near)) or 1.0
    return np.minimum(near / middle, 1.0)


def _nearness(rows: "csr_matrix", votes: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """The cosine of each row with the sum of all, each with its vote."""
    import numpy as np
    from scipy.sparse import csr_matrix

    centre = csr_matrix(votes) @ rows
    length = float(np.sqrt(centre.multiply(centre).sum()))
    return np.asarray((rows @ centre.T).todense()).ravel() / (length or 1.0)


def _by_time(events: Sequence[Event], sources: Sequence[_Source]) -> dict[Period | None, list[_Source]]:
    """The sources by the time that they give themselves, else by that of the event.

    Who writes "in June" doesn't speak of a day that another source names, though it be the same event.
    """
    found: dict[Period | None, list[_Source]] = defaultdict(list)
    for source in sources:
        own = source.mention.when.period if source.mention.when else None
        found[own or _time(events[source.event])].append(source)
    return found


def _published(articles: Iterable[Article]) -> dict[Period | None, list[str]]:
    """The articles by when they came out."""
    found: dict[Period | None, list[str]] = defaultdict(list)
    for article in articles:
        if article.published is not None:
            found[article.published.period].append(article.id)
    return found


def _salience(
    time: Period | None,
    own: Sequence[_Source],
    articles: Mapping[str, Article],
    theme: "np.ndarray[Any, Any]",
    published: Sequence[str],
) -> float:
    """What a stretch of time weighs: each article once, by its weightiest mention of it or for coming out then."""
    weights = dict.fromkeys(published, _CAME_OUT)
    for source in own:
        if source.mention.basis is Basis.REPORTED:
            continue
        article = source.mention.article
        weight = float(theme[source.row]) * (1 + _LOOKING_BACK * math.log1p(_delay(time, articles[article])))
        weights[article] = max(weight, weights.get(article, 0.0))
    return math.fsum(sorted(weights.values())) or _CAME_OUT


def _delay(period: Period | None, article: Article) -> int:
    """Days from the event to the article, at least 0."""
    if period is None or article.published is None:
        return 0
    return max(0, (article.published.period.start - period.start).days)


def _telling(rows: "csr_matrix", groups: Iterable[Sequence[_Source]]) -> "np.ndarray[Any, Any]":
    """How well each sentence tells what its time is about.

    The best are near the middle of all that is told of it, long enough to say who did what, early in their article.
    """
    import numpy as np

    found = np.zeros(rows.shape[0])
    for own in groups:
        at = [source.row for source in own]
        per_article = Counter(source.mention.article for source in own)
        votes = np.array([1 / per_article[source.mention.article] for source in own])
        group = rows[at]
        near = _nearness(group, votes)
        for source, cosine in zip(own, near, strict=True):
            found[source.row] = float(cosine) * _fullness(source.mention) + _lead(source.mention)
    return found


def _fullness(mention: EventMention) -> float:
    """Up to 1 for a sentence with room for the whole story."""
    return min(1.0, math.sqrt(len(mention.sentence.text.split()) / _FULL_LENGTH))


def _lead(mention: EventMention) -> float:
    return _LEAD_BONUS if mention.sentence.start < _LEAD else 0.0


def _weighed(
    events: Sequence[Event],
    sources: Sequence[_Source],
    salience: Mapping[Period | None, float],
    telling: "np.ndarray[Any, Any]",
) -> list[Event]:
    """The events with their weight: their time's, shared out by how many articles tell each and how well."""
    own: list[list[_Source]] = [[] for _ in events]
    for source in sources:
        own[source.event].append(source)
    weights = []
    for event, told in zip(events, own, strict=True):
        best = max(float(telling[source.row]) for source in told)
        weights.append(best * (1 + math.log(len({source.mention.article for source in told}))) * _SURE[event.basis])
    most: dict[Period | None, float] = defaultdict(float)
    for event, weight in zip(events, weights, strict=True):
        most[_time(event)] = max(most[_time(event)], weight)
    raw = [
        salience.get(_time(event), 0.0) / _spread(_time(event)) * weight / (most[_time(event)] or 1.0)
        for event, weight in zip(events, weights, strict=True)
    ]
    return [_told_best(event, told, telling, value) for event, told, value in zip(events, own, raw, strict=True)]


def _time(event: Event) -> Period | None:
    return event.when.period if event.when else None


def _spread(period: Period | None) -> float:
    """What a long stretch of time divides its weight by: articles that share a year need not share a story."""
    return 1 + math.log(period.days) if period else 2.0


def _told_best(event: Event, told: Sequence[_Source], telling: "np.ndarray[Any, Any]", weight: float) -> Event:
    """The event with its sources in the order in which they tell it best; one that bears its status and date first."""
    in_order = sorted(told, key=lambda source: (not _bears(event, source.mention), -float(telling[source.row])))
    first = in_order[0].mention
    bearing = [source.mention for source in in_order if _bears(event, source.mention)] or [first]
    return replace(
        event,
        title=best(bearing),
        sources=tuple(source.mention for source in in_order),
        status_cue=first.status_cue,
        importance=weight,
    )


def _bears(event: Event, mention: EventMention) -> bool:
    return mention.status is event.status and mention.when == event.when


def in_time(event: Event) -> tuple[int, int, str]:
    """The key that sorts events in time: first day, days, id; those without a place on the calendar last."""
    period = _time(event)
    if period is None:
        return 1 << 30, 0, event.id
    return period.start.toordinal(), period.days, event.id
