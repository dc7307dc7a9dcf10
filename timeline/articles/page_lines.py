"""Dates that a page shows its readers: beside the headline, or alone on a line, or in an element named for a date.

Most dates in a page are those of other articles, of comments, of events. So what counts is only a text that is a date
and hardly anything else, where the page is no list of such texts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from timeline.articles.page_titles import headline_at, whole_text
from timeline.articles.text_cues import stands_alone
from timeline.articles.written_dates import epoch_day, numeric_day, stamp_day, written_dates
from timeline.period import Period

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST: Final = 90
"""Characters of a text that is a date and what stands around it."""

_LONGEST_LABEL: Final = 40
_BEFORE, _AFTER = 8, 25
"""How many texts before and after the headline can hold the date line."""

_MOST_DATES: Final = 3
"""Published, updated, and one more; beside more dates than that stands a list of articles."""

_MOST_CARDS: Final = 2
"""Headings below the headline with a date of their own; a page with more lists other articles."""

_FIRST_YEAR: Final = 1990
"""Nothing shows readers an earlier day as its own: what does is about that day."""

_FIGURE: Final = re.compile(r"\d")
_AUTHOR: Final = re.compile(
    r"(?:By|Von|Par|Por|Di|Door)\s.{2,60}"
    r"|(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}|[A-Z]{2,12})\s?[|,·•/–—-]\s?"
    # The place that a press release came from.
    r"|[A-Z]\w{2,20}, "
)
_POSTED: Final = re.compile(
    r"(?:this (?:entry|post|article|story) was )?(?:first |originally )?(?:posted|published|submitted)"
    r"(?: by .{1,40}?)?(?: on| at|:| [|–—-])?\s*(?:[a-z]{3,9},?\s)?\s*",
    re.IGNORECASE,
)
_AFTER_POSTED: Final = re.compile(
    r"(?:$|,? \d|,? at |,? by |,? in |,? and is |,? under |\s?[|·•–—-]).{0,60}", re.IGNORECASE
)
_UPDATED: Final = re.compile(
    r"\b(?:updated?|modified|edited|changed|revised|reviewed|aktualisiert|mis à jour|actualizado|aggiornato|atualizado"
    r"|bijgewerkt|uppdaterad|zaktualizowano)\b",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    r"\b(?:published|posted|first|issued|created|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b",
    re.IGNORECASE,
)
_OF_OTHER_THINGS: Final = re.compile(
    r"\b(?:starts?|begins?|ends?|until|deadline|closing|closes|apply|due|valid|born|died|expires?|effective|kick-?off"
    r"|(?:last|latest|next) (?:release|version)|departs?|held|takes place)\b",
    re.IGNORECASE,
)
"""Labels of days that an offer, a life or an event has."""

_RANGE: Final = re.compile(r"\s?(?:[–—-]|to|until)\s?")
_VERSION: Final = re.compile(r"\d\.\d+\.\d")
_DATE_NAMED: Final = re.compile(r"date|datum|time|publish|posted|byline|fecha|\bmeta\b|-meta|meta-", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"comment|related|sidebar|recommend|teaser|widget|promo|popular|latest|trending|copyright|\bevent|calendar|cookie"
    r"|consent|gdpr|recent|reviews\b|review-date|changelog|captures|\bposts\b|read-?more|most-?read|caption|webmention"
    r"|\btoday|todays|current-?(?:date|time)|masthead-date|site-?date|weather|clock|\bwm-ipp|changed"
    r"|(?<!entry-)(?<!post-)(?<!article-)\bfooter\b",
    re.IGNORECASE,
)
"""Names of elements that hold other dates than the article's: of others, of today, of what is said of it."""

_OTHER_PLACES: Final = frozenset({"aside", "footer", "nav", "figure", "figcaption"})
_SILENT: Final = frozenset({"script", "style", "noscript", "option", "title", "template"})
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_STAMPS: Final = ("data-timestamp", "data-time", "data-datetime", "data-date", "data-published", "data-seconds")
"""Attributes from which a page's script writes a date for its readers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The days a page shows: beside its headline, in its only date line, and in elements named for a date.

    `updated` is the day beside the headline that is called the last change, `around` the headline and what holds it.
    """

    beside_headline: Period | None
    only_line: Period | None
    named: frozenset[Period]
    updated: Period | None
    around: frozenset["HtmlElement"]


@dataclass(frozen=True, slots=True)
class _Date:
    """A date in a text, at half-open offsets, and whether it is called the publication or the last change."""

    start: int
    end: int
    when: Period
    published: bool
    updated: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A text that is a date: the how many-th of the page's texts, its day, and whether that is of the last change."""

    number: int
    when: Period
    updated: bool


def shown_dates(tree: "HtmlElement", title: str | None, language: str) -> Shown:
    """What a page shows. `language` is its `lang` in lower case; `title` helps to find the headline."""
    texts = list(_texts(tree))
    at = headline_at(texts, title)
    around = frozenset({texts[at][0], *texts[at][0].iterancestors()} if at is not None else ())
    lines = [
        _Line(number, date.when, date.updated or (number > 0 and _labels(texts[number - 1][1], _UPDATED)))
        for number, (element, text) in enumerate(texts)
        if (date := _only_date(text, language)) and not _is_elsewhere(element, around)
        if not (number > 0 and _labels(texts[number - 1][1], _OF_OTHER_THINGS))
    ]
    after = [line for line in lines if at is not None and at < line.number <= at + _AFTER]
    before = [line for line in lines if at is not None and at - _BEFORE <= line.number < at]
    beside = [*after, *before[::-1]]
    all_days = {line.when for line in lines if not line.updated}
    is_list = len({line.when for line in after}) > _MOST_DATES or _cards(texts, after) > _MOST_CARDS
    return Shown(
        beside_headline=None if is_list else next((line.when for line in beside if not line.updated), None),
        only_line=next(iter(all_days)) if len(all_days) == 1 else None,
        named=frozenset() if is_list else frozenset(_named_days(tree, language, around)),
        updated=None if is_list else next((line.when for line in beside if line.updated), None),
        around=around,
    )


def _cards(texts: Sequence[tuple["HtmlElement", str]], lines: Sequence[_Line]) -> int:
    """How many of the dates stand each under a heading of their own."""
    numbers = [number for number, (element, _) in enumerate(texts) if element.tag in _HEADINGS[1:]]
    under = {max((number for number in numbers if number < line.number), default=None) for line in lines}
    return len(under - {None})


def _labels(text: str, form: re.Pattern[str]) -> bool:
    """Whether a text is a label of this form, for the date that follows in an element of its own."""
    return len(text) <= _LONGEST_LABEL and not _FIGURE.search(text) and form.search(text) is not None


def _texts(tree: "HtmlElement") -> Iterator[tuple["HtmlElement", str]]:
    """Texts of the page in order, each with its element; headlines whole, others cut just beyond what is read.

    A `time` element that shows no whole date ("3 hours ago") is read as what it says to machines.
    """
    from lxml import etree

    silent: HtmlElement | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            if element is silent:
                silent = None
            text, holder = element.tail, element.getparent()
        else:
            if silent is None and (element.tag in _SILENT or element.tag in ("h1", "h2", "time")):
                silent = element
                if element.tag == "time":
                    yield element, _of_time(element)
                elif element.tag not in _SILENT:
                    yield element, whole_text(element)[:300]
                continue
            text, holder = element.text, element
            if silent is None and not (text or "").strip() and (stamp := _stamp_of(element)):
                text = stamp
        if silent is None and holder is not None and text and (short := " ".join(text[: 4 * _LONGEST].split())):
            yield holder, short[: _LONGEST + 1]


def _of_time(element: "HtmlElement") -> str:
    shown = whole_text(element)[:300]
    machine = element.get("datetime")
    return shown if not machine or (len(shown) <= _LONGEST and written_dates(shown)) else " ".join(machine.split())[:60]


def _stamp_of(element: "HtmlElement") -> str | None:
    """The day that an element without text gets its text from, in ISO."""
    if len(element):
        return None
    for name in _STAMPS:
        value = (element.get(name) or "").strip()[:60]
        when = epoch_day(value) or stamp_day(value)
        if when:
            return when.start.isoformat()
    return None


def _only_date(text: str, language: str) -> _Date | None:
    """The date in a text that is nothing but dates with their labels, weekday, time or author.

    Of several the one called the publication goes first, then one that is not called the last change.
    """
    if len(text) > _LONGEST:
        return None
    alone = [date for date in _dates_in(text, language) if _stands_alone(text, date)]
    if alone:
        return min(alone, key=lambda date: (not date.published, date.updated, date.start))
    stamp = stamp_day(text)
    return _Date(0, len(text), stamp, published=False, updated=False) if stamp else None


def _dates_in(text: str, language: str) -> list[_Date]:
    """The dates in a text with what they are called. Two with a dash between them are a stay, a life or an offer."""
    if not _FIGURE.search(text):
        return []
    dates = written_dates(text) or numeric_day(text, language)
    ends = [0, *(end for _, end, _ in dates)]
    labels = [text[end:start] for end, (start, _, _) in zip(ends, dates, strict=False)]
    if any(_RANGE.fullmatch(label) for label in labels[1:]) or any(map(_OF_OTHER_THINGS.search, labels)):
        return []
    return [
        _Date(start, end, when, bool(_PUBLISHED.search(label)), bool(_UPDATED.search(label)))
        for label, (start, end, when) in zip(labels, dates, strict=True)
        if when.start.year >= _FIRST_YEAR
    ]


def _stands_alone(text: str, date: _Date) -> bool:
    before, after = text[: date.start], text[date.end :]
    if _POSTED.fullmatch(before) and _AFTER_POSTED.match(after):
        return True
    alone = stands_alone(before, after) or (_AUTHOR.fullmatch(before) is not None and stands_alone("", after))
    return alone and not _VERSION.search(before)


def _is_elsewhere(element: "HtmlElement", around: frozenset["HtmlElement"]) -> bool:
    """Whether it lies in a comment, a sidebar, a list of other articles: in no element that holds the headline too."""
    for above in (element, *element.iterancestors()):
        if above in around or above.tag in ("body", "html"):
            return False
        if above.tag in _OTHER_PLACES or _ELSEWHERE.search(_names(above)):
            return True
    return False


def _names(element: "HtmlElement") -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _named_days(tree: "HtmlElement", language: str, around: frozenset["HtmlElement"]) -> Iterator[Period]:
    for element in tree.iter(
        "time", "span", "div", "p", "li", "small", "td", "a", "em", "i", "b", "h3", "h4", "h5", "h6"
    ):
        if len(element) > 12 or not (element.tag == "time" or _DATE_NAMED.search(_names(element))):
            continue
        text = " ".join(element.text_content()[:400].split())
        if text and len(text) <= 2 * _LONGEST and not _is_elsewhere(element, around):
            yield from (date.when for date in _dates_in(text, language) if date.published or not date.updated)
