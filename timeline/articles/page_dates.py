"""When a web page says that its article came out, by kind of evidence, the most reliable first.

The order follows what was measured on a thousand pages with known dates: the day in the page's own address is right
in 98 of 100 cases, one in its JSON-LD in 95, one that htmldate's fast mode finds in 92. Dates elsewhere in a page are
mostly not its own: four of five undated pages contain one. So those count only beside the headline, or where htmldate
and an element that is named for a date agree. Two kinds that agree go before one that stands alone.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from timeline import period
from timeline.articles.linked_data import is_article, is_other_thing
from timeline.articles.page_lines import shown_dates
from timeline.articles.page_marks import marked_day
from timeline.articles.page_scripts import script_day
from timeline.articles.publication import Evidence, Rank
from timeline.articles.source import LIBRARY_FAULTS
from timeline.articles.written_dates import address_date, machine_day, stamp_day
from timeline.period import Period

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED_NAMES: Final = """
    article:published_time article:published og:published_time og:article:published_time datepublished date_published
    publishdate publish_date publish-date published_time published-date pubdate publication_date parsely-pub-date
    sailthru.date cxenseparse:recs:publishtime bt:pubdate ptime pdate dc.date.issued dcterms.issued dc.date.published
    dc.date.publication citation_publication_date citation_date rnews:datepublished originalpublicationdate
    article.published displaydate release_date dc.date dc:date dcterms.date date dc.date.created dcterms.created
    dc.created datecreated created timestamp
"""
_META_PUBLISHED: Final = tuple(_PUBLISHED_NAMES.split())
"""Names of `<meta>` that hold the publication date, the most telling first."""

_MODIFIED_NAMES: Final = """
    article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified lastmod
    last-modified revised
"""
_META_MODIFIED: Final = tuple(_MODIFIED_NAMES.split())
_CHANGED: Final = "the day the page was last changed"
_LONG_BEFORE: Final = timedelta(days=60)
_MOST_TAGS: Final = 60_000
"""Beyond it no page is an article, and only what is made for machines is read."""

_GREENWICH: Final = ("Z", "+00:00", "+0000", "GMT", "UTC")


def page_dates(
    tree: "HtmlElement",
    html: str,
    linked: Sequence[Mapping[str, object]],
    metas: Mapping[str, str],
    title: str | None,
    url: str | None,
) -> list[Evidence]:
    """All that dates the page, best first; at most one piece of evidence a kind."""
    linked_value = _linked_value(linked, "datePublished")
    meta_value = _first_value(metas, _META_PUBLISHED)
    found = [
        _evidence(machine_day(linked_value), "JSON-LD of the page"),
        _evidence(machine_day(meta_value), "metadata of the page"),
    ]
    changed = machine_day(_linked_value(linked, "dateModified") or _first_value(metas, _META_MODIFIED))
    # The times on a live page are those of its entries, the dates on a film's page those of the film.
    live = any("LiveBlogPosting" in str(node.get("@type")) for node in linked) and any(found)
    other = any(map(is_other_thing, linked)) and not any(map(is_article, linked))
    if html.count("<") <= _MOST_TAGS and not live and not other:
        shown = shown_dates(tree, title, (tree.get("lang") or "").lower())
        changed = changed or shown.updated
        beside = _evidence(shown.beside_headline, "the date beside the headline")
        # A stamp of Greenwich is on the next day already where readers still have the evening before.
        in_greenwich = (linked_value or meta_value).strip().endswith(_GREENWICH)
        first = in_greenwich and beside is not None and any(one and _a_day_apart(one, beside) for one in found)
        found.insert(0 if first else 2, beside)
        guess = _htmldate(html)
        found.append(_evidence(marked_day(tree, shown.around), "a time mark of the page"))
        found.append(_evidence(None if linked_value else script_day(tree, title), "data in a script of the page"))
        found.append(_evidence(guess if guess in shown.named else None, "a date element of the page"))
        if not any(found):
            found.append(_evidence(shown.only_line, "the only date line of the page"))
    best_first = _agreeing_first([one for one in found if one is not None])
    address = address_date(url) if url else None
    if address is not None and address.days == 1:
        best_first.insert(0, Evidence(Rank.PAGE, address, "the page's address"))
    if best_first:
        # A scheduled article may be changed last before it comes out, but not months before.
        if changed is not None and best_first[0].period.start - changed.start > _LONG_BEFORE:
            best_first.append(Evidence(Rank.PAGE, changed, _CHANGED))
        return best_first
    return [Evidence(Rank.PAGE, changed, _CHANGED, guess=True)] if changed else []


def _evidence(when: Period | None, says: str) -> Evidence | None:
    return Evidence(Rank.PAGE, when, says) if when else None


def _a_day_apart(one: Evidence, other: Evidence) -> bool:
    return abs(one.period.start - other.period.start) == period.ONE_DAY


def _agreeing_first(found: list[Evidence]) -> list[Evidence]:
    days = [one.period for one in found]
    return sorted(found, key=lambda one: days.count(one.period) < 2)


def _linked_value(linked: Sequence[Mapping[str, object]], name: str) -> str:
    """The date of the first article in the JSON-LD that has one, else of the first page that has one, else ""."""
    for wanted in (is_article, _is_page):
        for node in linked:
            value = node.get(name)
            if wanted(node) and isinstance(value, str) and machine_day(value):
                return value
    return ""


def _is_page(node: Mapping[str, object]) -> bool:
    return "Page" in str(node.get("@type"))


def _first_value(metas: Mapping[str, str], names: Sequence[str]) -> str:
    return next((metas[name] for name in names if name in metas and machine_day(metas[name])), "")


def _htmldate(html: str) -> Period | None:
    """What htmldate's fast mode finds. Its bounds are given: its own latest day is today's."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(
            html, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2199-12-31"
        )
    except LIBRARY_FAULTS:
        return None
    return stamp_day(found) if found else None
