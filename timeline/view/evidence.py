"""What stands beside the chart for one event: when, why, who, how sure, and every source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.model import Actor, Article, Basis, Disagreement, Event, EventMention, Role
from timeline.period import parse_edtf
from timeline.spoken import spoken, spoken_period
from timeline.view.measure import one_line, shorten
from timeline.view.style import LOOKS, PRECISION_WORDS, ROLE_WORDS, Look

_OPENING: Final = 70
"""Characters of its text that name an article without a title."""
_WORDS: Final = 3
"""Expressions that are quoted for a date which sources disagree on."""
_PLAIN_EVIDENCE: Final = {
    "front matter": "the top of its file",
    "JSON-LD of the page": "the page’s own data",
    "metadata of the page": "the page’s own data",
    "data in a script of the page": "the page’s own data",
    "a time mark of the page": "the page",
    "a date element of the page": "the page",
    "the only date line of the page": "the page",
    "metadata of the PDF": "the PDF itself",
    "the URL": "its address",
    "the page's address": "its address",
    "the file name": "its file’s name",
}
"""What dates an article, as its reader would call it: other words than those of who prepares files."""


@dataclass(frozen=True, slots=True)
class Who:
    """Those who play one part in an event: the part in words, and their names, no name twice."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One source: its article's name and publication in words, how it dates the event, and why."""

    mention: EventMention
    article: Article
    title: str
    published: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of it, in words ready to be shown (as text, never as markup)."""

    event: Event
    title: str
    when: str
    precision: str
    why: str
    who: tuple[Who, ...]
    look: Look
    cue: str
    tellings: tuple[Telling, ...]
    told: str
    disagreements: tuple[str, ...]


def evidence(event: Event, actors: Mapping[str, Actor], articles: Mapping[str, Article]) -> Evidence:
    """Gather what is shown of an event; sources whose article is missing are left out."""
    tellings = tuple(
        _telling(source, articles[source.article]) for source in event.sources if source.article in articles
    )
    first = event.sources[0] if event.sources else None
    return Evidence(
        event=event,
        title=one_line(event.title),
        when=spoken(event.when) if event.when else "No date yet",
        precision=_precision(event),
        why=_why(first),
        who=_who(event, actors),
        look=LOOKS[event.status],
        cue=event.status_cue.text if event.status_cue else "",
        tellings=tellings,
        told=_told(event, tellings),
        disagreements=_disagreements(event, articles),
    )


def _disagreements(event: Event, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """`The Courier and 2 others say 12 October 2023 (“12 October”, “Thursday”)`, one line for each date."""
    whens = {(source.article, source.when.edtf): source.when for source in event.sources if source.when}
    by_value: dict[str, list[Disagreement]] = {}
    for other in event.disagreements:
        by_value.setdefault(other.value, []).append(other)
    lines = []
    for value, others in by_value.items():
        when = whens.get((others[0].article, value))
        tellers = list(dict.fromkeys(other.article for other in others))
        more = f" and {len(tellers) - 1} other{'s' * (len(tellers) > 2)}" if len(tellers) > 1 else ""
        verb = "say" if more else "says"
        words = list(dict.fromkeys(f"“{one_line(other.text)}”" for other in others if other.text))[:_WORDS]
        told = f" ({', '.join(words)})" if words else ""
        lines.append(
            f"{source_name(articles.get(tellers[0]))}{more} {verb} {spoken(when) if when else _in_words(value)}{told}"
        )
    return tuple(lines)


def _in_words(edtf: str) -> str:
    """A date that no source here gives any more; open ones and those “about” something stay as they are written."""
    try:
        return spoken_period(parse_edtf(edtf))
    except ValueError:
        return edtf


def _who(event: Event, actors: Mapping[str, Actor]) -> tuple[Who, ...]:
    names: dict[Role, dict[str, None]] = {role: {} for role in ROLE_WORDS}
    for who in event.participants:
        if who.actor in actors:
            names[who.role][actors[who.actor].name] = None
    return tuple(Who(ROLE_WORDS[role], tuple(found)) for role, found in names.items() if found)


def _telling(source: EventMention, article: Article) -> Telling:
    when = spoken(source.when) if source.when else "no date yet"
    return Telling(source, article, headline(article), published_words(article), when, _why(source))


def published_words(article: Article) -> str:
    """When an article came out and what says so: `published 16 May 2024, says articles.csv`."""
    if article.published is None:
        return "publication date unknown"
    told = f"published {spoken_period(article.published.period)}"
    says = article.published.evidence
    says = _PLAIN_EVIDENCE.get(says, says)
    if article.published.guess:
        return f"{told}, a guess from {says}"
    return f"{told}, as you said" if says == "you" else f"{told}, says {says}"


def _precision(event: Event) -> str:
    if event.when is None:
        return "waits for a publication date or has none"
    if event.when.period is None:
        return "before the calendar's first year"
    if event.when.open is not None:
        return "goes on" if event.when.open == "end" else "had been going on"
    return PRECISION_WORDS[event.when.period.unit]


def _why(source: EventMention | None) -> str:
    if source is None:
        return ""
    if source.date is not None:
        return source.date.why
    if source.basis is Basis.REPORTED:
        return "The sentence gives no date; this is when the article came out."
    return ""


def _told(event: Event, tellings: tuple[Telling, ...]) -> str:
    """`Told by 2 articles, which together narrow it to September 2023`."""
    articles = len({telling.article.id for telling in tellings})
    if articles < 2 and not event.narrowed:
        return ""
    by = f"Told by {articles} articles" if articles > 1 else f"Told {len(tellings)} times"
    if event.narrowed and event.when:
        return f"{by}, which together narrow it to {spoken(event.when)}."
    return f"{by}."


def source_name(article: Article | None) -> str:
    """What an article is called in passing: who published it, else its headline."""
    if article is None:
        return "Another source"
    return article.source or headline(article)


def headline(article: Article) -> str:
    """What tells an article from others: its title, else its opening words, else its file."""
    return one_line(article.title or "") or _opening(article) or one_line(article.path or article.id)


def _opening(article: Article) -> str:
    """The first words that are neither page furniture nor the line that dates the article."""
    dated = article.published.evidence if article.published else ""
    start, end = 0, len(article.text)
    for first, last in (*sorted(article.furniture), (end, end)):
        words = article.text[start:first].strip()
        line = words.partition("\n")[0]
        if line and f"“{line.strip()}”" in dated:
            words = words[len(line) :].strip()
        if words:
            return shorten(words[: 4 * _OPENING], _OPENING)
        start = max(start, last)
    return ""
