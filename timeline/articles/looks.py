"""What a file is read as: by its name, and where that says nothing, by its first bytes."""

import re
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from timeline.articles.field_names import ALL, NAMES, plain_name
from timeline.articles.source import Source


class Form(StrEnum):
    """The forms in which articles come."""

    TEXT = "text"
    PAGE = "page"
    JSON = "json"
    JSONL = "jsonl"
    TABLE = "table"
    INDEX = "index"
    GIVEN = "given"  # an index gives the text itself
    FEED = "feed"
    ARCHIVE = "archive"
    PDF = "pdf"
    ZIP = "zip"
    UNKNOWN = "unknown"


_BY_ENDING: Final = {
    Form.TEXT: ".txt .text .md .markdown",
    Form.PAGE: ".html .htm .xhtml",
    Form.JSON: ".json",
    Form.JSONL: ".jsonl .ndjson",
    Form.TABLE: ".csv .tsv",
    Form.FEED: ".xml .rss .atom",
    Form.ARCHIVE: ".mhtml .mht",
    Form.PDF: ".pdf",
    Form.ZIP: ".zip",
}
_FORMS: Final = {ending: form for form, endings in _BY_ENDING.items() for ending in endings.split()}
ENDINGS: Final = ".txt, .md, .html, .mhtml, .json, .jsonl, .csv, .tsv, .xml, .rss, .atom or .pdf"
"""The endings of names, as messages give them."""

HEAD: Final = 64_000
"""Bytes by which a form is told."""

_TOP: Final = 3_000
_BEFORE: Final = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*)?"
_PAGE: Final = re.compile(_BEFORE + r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED: Final = re.compile(_BEFORE + r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_MAIL: Final = re.compile(rb"(?:From|MIME-Version|Content-Type|Snapshot-Content-Location|Subject): ")
_BODY: Final = frozenset((*NAMES["text"], *NAMES["html"]))
_DELIMITER: Final = re.compile(r"[,;\t|]")


def form_by_name(name: str) -> Form:
    """What a file is read as, by the end of its name."""
    return _FORMS.get(PurePosixPath(name).suffix.casefold(), Form.UNKNOWN)


def form_by_content(source: Source) -> Form:
    """What a file is read as, by its first bytes. Opens the source."""
    with source.open() as stream:
        return form_of_head(stream.read(HEAD))


def form_of_head(head: bytes) -> Form:
    """What first bytes are the first bytes of; plain text when of nothing else."""
    if head.startswith(b"%PDF-"):
        return Form.PDF
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    first, newline, _ = start.partition(b"\n")
    if start.startswith((b"{", b"[")):
        is_line = newline and first.startswith(b"{") and first.rstrip().endswith(b"}")
        return Form.JSONL if is_line else Form.JSON
    if _MAIL.match(start) and b"multipart/related" in start[:_TOP].lower():
        return Form.ARCHIVE
    text = start[:_TOP].decode("utf-8", "replace")
    if looks_like_page(text):
        return Form.PAGE
    if _FEED.match(text):
        return Form.FEED
    columns = {plain_name(name) for name in _DELIMITER.split(first[:_TOP].decode("utf-8", "replace"))}
    return Form.TABLE if not columns.isdisjoint(_BODY) and len(columns & ALL) > 1 else Form.TEXT


def looks_like_page(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return "<" in text[:_TOP] and _PAGE.match(text[:_TOP]) is not None
