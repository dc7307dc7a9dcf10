"""Dates that a page shows its readers: beside the headline, or alone on a line, or in an element named for a date.

Most dates in a page are those of other articles, of comments, of events. So what counts is only a text that is a date
and hardly anything else, where the page is no list of such texts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from timeline.articles.text_cues import stands_alone
from timeline.articles.written_dates import numeric_day, stamp_day, written_dates
from timeline.period import Period

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST: Final = 90
"""Characters of a text that is a date and what stands around it."""

_BEFORE, _AFTER = 8, 25
"""How many texts before and after the headline can hold the date line."""

_MOST_DATES: Final = 3
"""Published, updated, and one more; beside more dates than that stands a list of articles."""

_FIGURE: Final = re.compile(r"\d")
_AUTHOR: Final = re.compile(
    r"(?:By|Von|Par|Por|Di|Door)\s.{2,60}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s?[|,·•/–—-]\s?"
)
_DATE_NAMED: Final = re.compile(r"date|datum|time|publish|posted|byline|fecha|\bmeta\b|-meta|meta-", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"comment|related|sidebar|footer|recommend|teaser|widget|promo|popular|latest|trending|copyright|\bevent|calendar",
    re.IGNORECASE,
)
_SILENT: Final = frozenset({"script", "style", "noscript", "option", "title", "template"})


@dataclass(frozen=True, slots=True)
class Shown:
    """The days a page shows: beside its headline, in its only date line, and in elements named for a date."""

    beside_headline: Period | None
    only_line: Period | None
    named: frozenset[Period]


def shown_dates(tree: "HtmlElement", title: str | None, language: str) -> Shown:
    """What a page shows. `language` is its `lang` in lower case; `title` helps to find the headline."""
    texts = list(_texts(tree))
    at = _headline(texts, title)
    around = {texts[at][0], *texts[at][0].iterancestors()} if at is not None else set()
    lines = [
        (number, when)
        for number, (element, text) in enumerate(texts)
        if (when := _only_date(text, language)) and not _is_elsewhere(element, around)
    ]
    after = [when for number, when in lines if at is not None and at < number <= at + _AFTER]
    before = [when for number, when in lines if at is not None and at - _BEFORE <= number < at]
    all_days = {when for _, when in lines}
    is_list = len(set(after)) > _MOST_DATES
    return Shown(
        beside_headline=None if is_list else next(iter(after or before[::-1]), None),
        only_line=next(iter(all_days)) if len(all_days) == 1 else None,
        named=frozenset() if is_list else frozenset(_named_days(tree, language, around)),
    )


def _headline(texts: Sequence[tuple["HtmlElement", str]], title: str | None) -> int | None:
    """Which text is the headline: the `h1` that says the title, else the first one, else any text that says it."""
    first = [number for number, (element, _) in enumerate(texts) if element.tag == "h1"]
    said = [number for number, (_, text) in enumerate(texts) if title and _same(text, title)]
    both = [number for number in first if number in said]
    return next(iter(both or first or said), None)


def _same(text: str, title: str) -> bool:
    return len(text) > 0.5 * len(title) and title.casefold().startswith(text.casefold()[: len(title)])


def _texts(tree: "HtmlElement") -> Iterator[tuple["HtmlElement", str]]:
    """Texts of the page in order, each with its element; headlines whole, others cut just beyond what is read.

    A `time` element is read as what it says to machines: to readers that may be "3 hours ago".
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
                whole = element.get("datetime") if element.tag == "time" else None
                if element.tag not in _SILENT:
                    yield element, " ".join((whole or element.text_content()).split())[:300]
                continue
            text, holder = element.text, element
        if silent is None and holder is not None and text and (short := " ".join(text[: 4 * _LONGEST].split())):
            yield holder, short[: _LONGEST + 1]


def _only_date(text: str, language: str) -> Period | None:
    """The day in a text that is nothing but a date with its label, weekday, time or author."""
    if len(text) > _LONGEST or not _FIGURE.search(text):
        return None
    for start, end, when in written_dates(text) or numeric_day(text, language):
        before, after = text[:start], text[end:]
        if stands_alone(before, after) or (_AUTHOR.fullmatch(before) and stands_alone("", after)):
            return when
    return stamp_day(text)


def _is_elsewhere(element: "HtmlElement", around: set["HtmlElement"]) -> bool:
    """Whether it lies in a comment, a sidebar, a list of other articles: in no element that holds the headline too."""
    for above in (element, *element.iterancestors()):
        if above in around or above.tag in ("body", "html"):
            return False
        if above.tag in ("aside", "footer", "nav") or _ELSEWHERE.search(_names(above)):
            return True
    return False


def _names(element: "HtmlElement") -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _named_days(tree: "HtmlElement", language: str, around: set["HtmlElement"]) -> Iterator[Period]:
    for element in tree.iter(
        "time", "span", "div", "p", "li", "small", "td", "a", "em", "i", "b", "h3", "h4", "h5", "h6"
    ):
        if len(element) > 12 or not (element.tag == "time" or _DATE_NAMED.search(_names(element))):
            continue
        text = " ".join(element.text_content()[:400].split())
        if text and len(text) <= 2 * _LONGEST and not _is_elsewhere(element, around):
            yield from (when for _, _, when in written_dates(text) or numeric_day(text, language))
