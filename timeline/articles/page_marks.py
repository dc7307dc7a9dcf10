"""The publication date as a page marks it up: microdata, RDFa, microformats, `pubdate`."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from timeline.articles.page_titles import whole_text
from timeline.articles.written_dates import machine_day
from timeline.period import Period

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS: Final = ("time", "abbr", "span", "div", "p", "a", "li", "meta")
_PROPERTIES: Final = re.compile(r"\b(?:datePublished|(?:dc|dcterms):(?:date|created|issued))\b", re.IGNORECASE)
_CLASSES: Final = re.compile(r"(?:^|\s)(?:dt-published|published)(?:\s|$)")
_WHOLE: Final = re.compile(r"(?:^|\s)(?:hentry|h-entry|h-cite|h-feed|hfeed)(?:\s|$)")


def marked_day(tree: "HtmlElement", around: Collection["HtmlElement"]) -> Period | None:
    """The day that a mark gives; `around` are the headline and what holds it.

    A page marks other articles too, so what lies in the same article as the headline goes first; without that, marks
    count only where they all say the same.
    """
    found = [(element, when) for element in tree.iter(*_TAGS) if (when := _day_of(element))]
    own = [when for element, when in found if (whole := _whole(element)) is None or whole in around]
    days = {when for _, when in found}
    return own[0] if own else days.pop() if len(days) == 1 else None


def _day_of(element: "HtmlElement") -> Period | None:
    marks = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
    value = element.get("datetime") or element.get("content")
    if element.tag in ("abbr", "time") and _CLASSES.search(element.get("class") or ""):
        return machine_day(element.get("title") or value or "")
    if element.tag == "meta" and element.get("itemprop") is None:
        return None  # said of the whole page, and read with its metadata
    if _PROPERTIES.search(marks) or element.get("pubdate") is not None:
        return machine_day(value or whole_text(element)[:60])
    return None


def _whole(element: "HtmlElement") -> "HtmlElement | None":
    """The article, or the like, that an element is part of."""
    for above in element.iterancestors():
        if above.tag == "article" or above.get("itemscope") is not None or _WHOLE.search(above.get("class") or ""):
            return above
    return None
