"""What a web page says of itself to machines: title, author, site, address."""

import re
from typing import TYPE_CHECKING, Final

from timeline.articles.given import Given
from timeline.articles.linked_data import is_article, linked_data
from timeline.articles.page_dates import page_dates
from timeline.articles.page_titles import shown_title, without_site
from timeline.articles.publication import Evidence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SAVED_FROM: Final = re.compile(
    r"<!--\s{0,50}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,50}url:\s{0,9})(https?://[^\s<>\"]{4,2000})"
)
"""How browsers and SingleFile note where a page was saved."""


def facts_of(tree: "HtmlElement", html: str, url: str | None = None) -> tuple[Given, tuple[Evidence, ...]]:
    """The fields that a page gives of its article, and all that dates it, best first. `url` is where it was fetched."""
    linked = list(linked_data(tree))
    main = next((node for node in linked if is_article(node)), {})
    metas = meta_values(tree)
    saved = _SAVED_FROM.search(html, 0, 5_000)
    addresses = (url, metas.get("og:url"), _canonical(tree), _text(main.get("url")), saved and saved[1])
    title = _text(main.get("headline")) or metas.get("og:title") or shown_title(tree)
    given = Given(
        title=without_site(title) if title else None,
        url=next((one for one in addresses if one and one.startswith(("http://", "https://"))), None),
        source=metas.get("og:site_name") or _name(main.get("publisher")),
        author=_name(main.get("author")) or metas.get("author") or metas.get("parsely-author"),
    )
    return given, tuple(page_dates(tree, html, linked, metas, given.title, given.url))


def meta_values(tree: "HtmlElement") -> dict[str, str]:
    """The page's `<meta>` values by lower-case name, property or itemprop; the first of each counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        value = (meta.get("content") or meta.get("datetime") or "").strip()
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if attribute == "itemprop" and any(above.get("itemscope") is not None for above in meta.iterancestors()):
                continue  # it may be of another article; `page_marks` looks
            if name and value:
                found.setdefault(name, " ".join(value.split())[:1000])
    return found


def _canonical(tree: "HtmlElement") -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return str(link.get("href") or "") or None
    return None


def _text(value: object) -> str | None:
    return " ".join(value.split())[:300] or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """The name of a JSON-LD person or organization, or the names of several."""
    match value:
        case str():
            return None if value.startswith("http") else _text(value)
        case dict():
            return _name(value.get("name"))
        case list():
            names = [name for name in map(_name, value[:5]) if name]
            return ", ".join(dict.fromkeys(names)) or None
        case _:
            return None
