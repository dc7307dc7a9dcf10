"""A page's headline: what it is called, and where on the page that stands."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAIL: Final = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_BETWEEN: Final = re.compile(r"\s+(?:[|–—«»·•:-]|::)\s+|(?<=\w): ")
_HEADINGS: Final = ("h1", "h2", "h3")
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript"})


def whole_text(element: "HtmlElement") -> str:
    """The text of an element and all within it but scripts, on one line."""
    parts = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag not in _UNSEEN:
            parts.append(child.text or "")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def without_site(title: str) -> str:
    """A page's title without the name of its site ("… | The Isle Post")."""
    return _TAIL.sub("", title)


def shown_title(tree: "HtmlElement") -> str | None:
    """The headline that readers see, else the title of the window.

    Where there is no `h1`, or it is the site's own name, the headline is the heading that is a piece of the title.
    """
    window = next(_texts_of(tree, "title"), None)
    top = next(_texts_of(tree, "h1"), None)
    if not window:
        return top
    pieces = {piece.casefold() for piece in _BETWEEN.split(window)}
    if top and (len(pieces) < 2 or top.casefold() not in pieces):
        return top
    others = (text for text in _texts_of(tree, *_HEADINGS) if text != top and text.casefold() in pieces)
    return next(others, top or without_site(window))


def headline_at(texts: Sequence[tuple["HtmlElement", str]], title: str | None) -> int | None:
    """Which of the page's texts is the headline: the heading that says the title, else the first `h1`, else any text.

    Any text only when it says the title.
    """
    first = [number for number, (element, _) in enumerate(texts) if element.tag == "h1"]
    said = [number for number, (_, text) in enumerate(texts) if title and _same(text, title)]
    headings = [number for number in said if texts[number][0].tag in _HEADINGS]
    return next(iter(headings or first or said), None)


def _texts_of(tree: "HtmlElement", *tags: str) -> Iterator[str]:
    return (text[:300] for element in tree.iter(*tags) if (text := whole_text(element)))


def _same(text: str, title: str) -> bool:
    return len(text) > 0.5 * len(title) and title.casefold().startswith(text.casefold()[: len(title)])
