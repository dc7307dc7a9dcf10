"""Saved web pages: their main text, and what they say of themselves."""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from timeline.articles import apart
from timeline.articles.decode import decode
from timeline.articles.page_facts import facts_of
from timeline.articles.record import Record
from timeline.articles.source import LIBRARY_FAULTS, Source, UnreadableError, read_whole
from timeline.model import Problem, Severity

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_PAGE: Final = re.compile(r"<(?:!doctype|html|head|body|frameset|meta|title)\b", re.IGNORECASE)
"""What a page has and a piece of one, which is an article already and has nothing around it, has not."""

_SHORT: Final = 300
_SCRIPT_NEEDED: Final = re.compile(r"\b(?:enable|need|requires?|turn on|without)\b.{0,30}\bjavascript\b", re.IGNORECASE)
"""What a page shows in place of its article to browsers without scripts, and to us."""

_QUICK_TAGS: Final = 6_000
"""Up to this many tags trafilatura takes a second or two at the worst (pages all of links)."""

_MOST_TAGS: Final = 60_000
"""Beyond it no article is that long, and trafilatura's time grows faster than the page."""

_SECONDS: Final = 30


def read_page(source: Source) -> Iterator[Record | Problem]:
    """The article of a saved page."""
    yield from page_of_bytes(read_whole(source), source.path)


def page_of_bytes(
    data: bytes, path: str, *, charset: str | None = None, url: str | None = None
) -> Iterator[Record | Problem]:
    """The article of a page in bytes; `charset` and `url` are what came with them."""
    declared = _CHARSET.search(data[:4096])
    charset = charset or (declared[1].decode("ascii") if declared else None)
    html, note = decode(data, charset)
    if note and not charset:
        yield Problem(path, "text", note, Severity.WARNING)
    yield page_record(html, path, url)


def page_record(html: str, path: str, url: str | None = None) -> Record:
    """The main text of a page with its title, author, source and dates. Raises UnreadableError without text."""
    tree = _parse(html)
    facts, evidence = facts_of(tree, html, url)
    text = main_text(html, tree) if _PAGE.search(html, 0, 5_000) else _paragraphs(tree)
    if len(text) < _SHORT and _SCRIPT_NEEDED.search(text):
        msg = "It has no text, as scripts draw this page; save it in the browser as a complete page, or as a .txt file."
        raise UnreadableError(msg, "text")
    if not text:
        msg = "No article text was found in this page; copy its text into a .txt file."
        raise UnreadableError(msg, "text")
    return Record(path, path, text, facts=facts, evidence=evidence, plain=False)


def main_text(html: str, tree: "HtmlElement") -> str:
    """The article in a page: by trafilatura, within a time limit, or else all paragraphs of its body; "" when empty."""
    tags = html.count("<")
    if tags <= _QUICK_TAGS:
        text = extract(html)
    elif tags <= _MOST_TAGS:
        # Stopped when the page takes too long.
        found = apart.do(apart.Job.PAGE, html.encode("utf-8", "replace"), seconds=_SECONDS)
        text = found.decode() if found is not None else None
    else:
        text = None
    if not text:
        return _paragraphs(tree)
    return text if "\n" in text else _in_lines(text, tree)


_MOST_OF_IT: Final = 0.9


def _in_lines(text: str, tree: "HtmlElement") -> str:
    """A text that trafilatura gave as one line, as it does with short pages, in the page's own lines.

    Else a headline, its byline and the first sentence would be one sentence. As it was where the lines don't make it.
    """
    line = " ".join(text.split())
    found, position = [], 0
    for block in _paragraphs(tree).splitlines():
        at = line.find(block, position)
        if at >= 0:
            found.append(block)
            position = at + len(block)
    return "\n".join(found) if sum(map(len, found)) >= _MOST_OF_IT * len(line) else text


def extract(html: str) -> str | None:
    """Trafilatura's main text; it sets no limit to its own time."""
    import trafilatura

    # It logs what it gives up on; the answer None says so already.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.extract(html, include_comments=False, include_tables=False, deduplicate=False)
    except LIBRARY_FAULTS:
        return None
    return found.strip() if isinstance(found, str) else None


def _parse(html: str) -> "HtmlElement":
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # An XML declaration in a decoded text is refused by the parser.
    text = re.sub(r"^\s{0,1000}<\?xml[^>]{0,200}\?>", "", html[:2000]) + html[2000:]
    try:
        return document_fromstring(
            text.replace("\0", ""), parser=HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        msg = "It is no web page that can be read; copy its text into a .txt file."
        raise UnreadableError(msg) from error


def block_text(html: str) -> str:
    """The text of a piece of HTML, a block a line; for what is an article already and has nothing around it."""
    return _paragraphs(_parse(html)) if html.strip() else ""


_NO_TEXT_IN: Final = (
    "script style noscript template nav header footer aside form button select svg iframe head textarea object"
)
_NO_TEXT: Final = frozenset(_NO_TEXT_IN.split())
_BLOCKS_ARE: Final = (
    "p h1 h2 h3 h4 h5 h6 li blockquote pre td th dt dd figcaption div section article main body br hr table ul ol"
)
_BLOCKS: Final = frozenset(_BLOCKS_ARE.split())


def _paragraphs(tree: "HtmlElement") -> str:
    """All text of a page by its blocks, in order, without what never holds an article."""
    lines: list[list[str]] = [[]]
    for event, element in _walk(tree):
        if event == "text":
            lines[-1].append(element)
        elif element in _BLOCKS:
            lines.append([])
    joined = (" ".join("".join(line).split()) for line in lines)
    return "\n".join(line for line in joined if line)


def _walk(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Texts and tag names in document order, without recursion: pages are nested as deeply as they like."""
    from lxml import etree

    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            hidden += tag in _NO_TEXT
            yield "tag", tag
            if not hidden and element.text:
                yield "text", element.text
        else:
            hidden -= tag in _NO_TEXT
            yield "tag", tag
            if not hidden and element.tail:
                yield "text", element.tail
