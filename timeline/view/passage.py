"""An article's text, cut into runs: which sentence tells which event, and which words are its date."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from timeline.model import Article, DateMention, Event, EventMention

_BLANK: Final = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_BREAK: Final = re.compile(r"[\n\r]")


class RunKind(StrEnum):
    """What a run of text is; `CHOSEN` ones belong to the event that is looked at."""

    PLAIN = "plain"
    EVENT = "event"
    EVENT_DATE = "eventdate"
    CHOSEN = "chosen"
    CHOSEN_DATE = "chosendate"
    DATE = "date"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; `event` is the id of the event that a click on it selects, `title` what is said of it."""

    text: str
    kind: RunKind = RunKind.PLAIN
    event: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    kind: RunKind
    event: str | None = None
    title: str | None = None


def passage(
    article: Article,
    events: Iterable[Event],
    *,
    chosen: EventMention | None = None,
    dates: Sequence[DateMention] = (),
    joined: Iterable[tuple[int, int]] = (),
) -> tuple[tuple[Run, ...], ...]:
    """The article's paragraphs. `dates` are further expressions to mark, such as all that were found in it.

    Within the stretches `joined` a line break is shown as the space that it stands for.
    """
    sentences = _sentences(article, events, chosen)
    small = _dates(sentences, chosen, dates)
    furniture = [_Stretch(start, end, RunKind.FURNITURE) for start, end in article.furniture]
    layers = (_by_start(small), _by_start([one for one, _ in sentences.values()]), _by_start(furniture))
    text = _with_lines_joined(article.text, joined)
    cuts = sorted({edge for layer in layers for one in layer for edge in (one.start, one.end)})
    return tuple(runs for first, last in _paragraphs(article.text) if (runs := _runs(text, first, last, cuts, layers)))


def _with_lines_joined(text: str, joined: Iterable[tuple[int, int]]) -> str:
    """The text with the same offsets."""
    pieces, done = [], 0
    for start, end in sorted(joined):
        pieces += [text[done:start], _BREAK.sub(" ", text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))


def _sentences(
    article: Article, events: Iterable[Event], chosen: EventMention | None
) -> dict[int, tuple[_Stretch, EventMention]]:
    """The sentences that tell events, by where they start; of several events in one the chosen comes first."""
    found: dict[int, tuple[_Stretch, EventMention]] = {}
    for event in events:
        for source in event.sources:
            if source.article != article.id:
                continue
            is_chosen = chosen is not None and source.sentence == chosen.sentence
            kind = RunKind.CHOSEN if is_chosen else RunKind.EVENT
            stretch = _Stretch(source.sentence.start, source.sentence.end, kind, event.id, event.title)
            if source.sentence.start not in found or source is chosen:
                found[source.sentence.start] = (stretch, source)
    return found


def _dates(
    sentences: dict[int, tuple[_Stretch, EventMention]], chosen: EventMention | None, dates: Sequence[DateMention]
) -> list[_Stretch]:
    found = [_Stretch(date.start, date.end, RunKind.DATE, title=date.why) for date in dates]
    for sentence, source in sentences.values():
        if source.date is None:
            continue
        is_chosen = chosen is not None and source.sentence == chosen.sentence
        date = chosen.date if is_chosen and chosen and chosen.date else source.date
        kind = RunKind.CHOSEN_DATE if is_chosen else RunKind.EVENT_DATE
        found = [one for one in found if one.end <= date.start or date.end <= one.start]
        found.append(_Stretch(date.start, date.end, kind, sentence.event, date.why))
    return found


def _by_start(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Sorted, and without those that overlap an earlier one."""
    kept: list[_Stretch] = []
    for one in sorted(stretches, key=lambda one: (one.start, one.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for gap in _BLANK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _runs(
    text: str, first: int, last: int, cuts: Sequence[int], layers: Sequence[Sequence[_Stretch]]
) -> tuple[Run, ...]:
    edges = [first, *(cut for cut in cuts if first < cut < last), last]
    runs = []
    for start, end in pairwise(edges):
        if not text[start:end]:
            continue
        over = next((one for layer in layers for one in layer if one.start <= start < one.end), None)
        runs.append(Run(text[start:end], over.kind, over.event, over.title) if over else Run(text[start:end]))
    return tuple(runs) if any(not run.text.isspace() for run in runs) else ()
