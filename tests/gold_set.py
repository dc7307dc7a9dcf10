"""The project's own hand-labelled articles, read from `tests/gold/articles/*.txt`.

A file holds a head (`title:`, `published:` as EDTF or null, `story:` where other articles tell the same) and four
sections, each begun by a line `--- name`. A line of a section has columns parted by ` | `; trailing columns may be left
out, `-` stands for none, and ` or ` parts answers that are equally right.
Labels quote the text, so that they stay readable:

- `text`: the article.
- `dates`: quote | TIMEX3 type | value | mod. In the order of the text: each quote is looked for after the one before.
- `actors`: name = other name | kind | country | surfaces. A surface stands for all its occurrences.
- `events`: date quote => EDTF | trigger/other trigger | agents | targets | others | status/other status. The period
  is that of the expression unless given; `first..last` quotes both ends of a range. `2019/..` runs on, `../2019` came
  before.

A quote ends in `#2` for its second occurrence. A leading `?` (or, of a surface or participant, a trailing one) marks
what may be found or not: it is neither demanded nor wrong. A surface ending in `@` names a place, not an actor.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gold_when import GoldWhen, period_of_value, when_of, when_of_edtf

ARTICLES: Final = Path(__file__).parent / "gold" / "articles"

_SECTION: Final = re.compile(r"(?m)^--- (\w+)\n")
_NUMBER: Final = re.compile(r"#(\d+)$")


@dataclass(frozen=True, slots=True)
class GoldTimex:
    """A time expression; any of `values` is right."""

    start: int
    end: int
    text: str
    type: str
    values: tuple[str, ...]
    mod: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldActor:
    """An actor under its name and the other names that are as good."""

    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Where an article names an actor."""

    start: int
    end: int
    actor: str
    place: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """What one date in the text tells; any of `whens`, `triggers` and `statuses` is right.

    `agents` and `actors` are demanded; `may_act` and `may` hold these and all others who may be named, such as those
    whom a pronoun means.
    """

    start: int
    end: int
    date: str
    triggers: tuple[tuple[int, int], ...]
    whens: tuple[GoldWhen, ...]
    agents: tuple[str, ...]
    actors: tuple[str, ...]
    may_act: tuple[str, ...]
    may: tuple[str, ...]
    statuses: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article and all that is to be read in it."""

    id: str
    title: str
    published: str | None
    story: str
    text: str
    timexes: tuple[GoldTimex, ...]
    actors: tuple[GoldActor, ...]
    mentions: tuple[GoldMention, ...]
    events: tuple[GoldEvent, ...]


def read_gold(folder: Path = ARTICLES) -> tuple[GoldArticle, ...]:
    """All labelled articles by name. Raises ValueError naming the file where a label isn't in its text."""
    return tuple(_read(path) for path in sorted(folder.glob("*.txt")))


def _read(path: Path) -> GoldArticle:
    head, *rest = _SECTION.split(path.read_text("utf-8"))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    text = parts["text"].strip()
    try:
        timexes = tuple(_timexes(text, _rows(parts["dates"])))
        actors = tuple(_actor(row) for row in _rows(parts["actors"]))
        mentions = _mentions(text, _rows(parts["actors"]))
        names = {name for actor in actors for name in actor.names}
        events = tuple(_event(text, row, timexes, names) for row in _rows(parts["events"]))
    except ValueError as error:
        msg = f"{path.name}: {error}"
        raise ValueError(msg) from error
    published = None if fields["published"] == "null" else fields["published"]
    story = fields.get("story", path.stem)
    return GoldArticle(path.stem, fields["title"], published, story, text, timexes, actors, mentions, events)


def _rows(section: str) -> Iterator[list[str]]:
    for line in section.strip().splitlines():
        yield [column.strip() for column in line.split(" | ")]


def find_quote(text: str, quote: str, *, after: int = 0) -> tuple[int, int]:
    """Where a quote stands as whole words, any white space for a space; the numbered occurrence, else the next."""
    number = _NUMBER.search(quote)
    words = (quote[: number.start()] if number else quote).split()
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    found = [match.span() for match in pattern.finditer(text, 0 if number else after)]
    place = int(number[1]) - 1 if number else 0
    if place >= len(found):
        msg = f"“{quote}” is not in the text"
        raise ValueError(msg)
    return found[place]


def _timexes(text: str, rows: Iterable[list[str]]) -> Iterator[GoldTimex]:
    after = 0
    for quote, kind, value, *mod in rows:
        start, end = find_quote(text, quote.lstrip("?"), after=after)
        if start < after:
            msg = f"the date “{quote}” stands before the one in the line above"
            raise ValueError(msg)
        after = end
        values = tuple(value.split(" or ")) if value != "-" else ()
        yield GoldTimex(start, end, text[start:end], kind, values, mod[0] if mod else None, quote.startswith("?"))


def _actor(row: list[str]) -> GoldActor:
    names = tuple(name.strip() for name in row[0].split(" = "))
    return GoldActor(names[0], names, row[1], None if row[2] == "-" else row[2])


def _mentions(text: str, rows: Iterable[list[str]]) -> tuple[GoldMention, ...]:
    """Where the surfaces stand: numbered before all, demanded before optional, longer before shorter."""
    surfaces = [(surface, row[0].split(" = ")[0].strip()) for row in rows for surface in row[3].split(", ")]
    found: list[GoldMention] = []
    for surface, actor in sorted(surfaces, key=_by_precedence):
        quote, optional = surface.rstrip("@?"), "?" in surface
        spans = [find_quote(text, quote)] if "#" in quote else list(_occurrences(text, quote))
        free = [span for span in spans if not any(_overlap(span, other) for other in found if not other.optional)]
        if not free and not optional:
            msg = f"“{surface}” of {actor} is not in the text, or only inside other names"
            raise ValueError(msg)
        found += [GoldMention(start, end, actor, "@" in surface, optional) for start, end in free]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.actor)))


def _by_precedence(surface: tuple[str, str]) -> tuple[bool, bool, int, str]:
    text, actor = surface
    return "?" in text, "#" not in text, -len(text), actor


def _occurrences(text: str, quote: str) -> Iterator[tuple[int, int]]:
    after = 0
    while True:
        try:
            start, after = find_quote(text, quote, after=after)
        except ValueError:
            if not after:
                raise
            return
        yield start, after


def _overlap(span: tuple[int, int], other: GoldMention) -> bool:
    return span[0] < other.end and other.start < span[1]


def _event(text: str, row: list[str], timexes: tuple[GoldTimex, ...], names: set[str]) -> GoldEvent:
    quote, trigger, agents, targets, others, status = row + ["-"] * (5 - len(row)) + ["stated"] * (len(row) < 6)
    optional, quote = quote.startswith("?"), quote.lstrip("?")
    quote, _, given = quote.partition(" => ")
    ends = [_timex_of(text, part, timexes) for part in quote.split("..")]
    if given:
        whens = [when_of_edtf(part) for part in given.split(" or ")]
    else:
        whens = [when_of(found) for value in ends[0].values if (found := period_of_value(value))]
    people = [name for column in (agents, targets, others) for name in _names(column)]
    if unknown := {name.rstrip("?") for name in people} - names:
        msg = f"the event “{quote}” has {sorted(unknown)}, who are not among the actors"
        raise ValueError(msg)
    return GoldEvent(
        ends[0].start,
        ends[-1].end,
        quote,
        tuple(_nearest(text, word, ends[0].start) for word in trigger.split("/")),
        tuple(whens),
        tuple(name for name in _names(agents) if not name.endswith("?")),
        tuple(dict.fromkeys(name for name in people if not name.endswith("?"))),
        tuple(name.rstrip("?") for name in _names(agents)),
        tuple(name.rstrip("?") for name in people),
        tuple(status.split("/")),
        optional,
    )


def _names(column: str) -> list[str]:
    return [] if column == "-" else column.split(", ")


def _timex_of(text: str, quote: str, timexes: tuple[GoldTimex, ...]) -> GoldTimex:
    """The labelled expression that a quote names; without a number the first one that reads so."""
    number = _NUMBER.search(quote)
    if number is None:
        same = [timex for timex in timexes if timex.text.split() == quote.split()]
    else:
        span = find_quote(text, quote)
        same = [timex for timex in timexes if (timex.start, timex.end) == span]
    if not same:
        msg = f"the event's date “{quote}” is not among the dates"
        raise ValueError(msg)
    return same[0]


def _nearest(text: str, word: str, to: int) -> tuple[int, int]:
    """The occurrence of the trigger nearest to its date, within the paragraph."""
    start, stop = text.rfind("\n", 0, to) + 1, text.find("\n", to)
    paragraph = text[start : stop if stop >= 0 else None]
    spans = [(start + first, start + last) for first, last in _occurrences(paragraph, word)]
    return min(spans, key=lambda span: (abs(span[0] - to), span))
