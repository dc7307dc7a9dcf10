"""PDFs with a text layer."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from timeline.articles import apart
from timeline.articles.given import Given
from timeline.articles.pdf_lines import join_pages, paragraphs, without_running_lines
from timeline.articles.publication import Evidence, Rank
from timeline.articles.record import Record
from timeline.articles.source import LIBRARY_FAULTS, MEGABYTE, Source, UnreadableError, read_whole
from timeline.articles.text_cues import is_about
from timeline.articles.written_dates import machine_day, stamp_day
from timeline.model import Problem, Severity

PDF_CAP: Final = 50 * MEGABYTE
MOST_PAGES: Final = 500
SECONDS: Final = 120
"""The longest that a PDF may take; 500 pages of text take a third of it."""

_ENCRYPTED: Final = "The PDF is encrypted; save it without its password."
_DAMAGED: Final = "The PDF is cut off or damaged and can't be read; save it again, or copy its text into a .txt file."
_SLOW: Final = "The PDF takes too long to read, or too much memory; split it, or copy its text into a .txt file."
_NO_TITLE: Final = re.compile(r"\.\w{3,4}$|^untitled|^microsoft word|^https?://", re.IGNORECASE)
"""What word processors and browsers put into the title where nobody wrote one."""

_PRINTED: Final = re.compile(r"skia|chrom|mozilla|firefox|print to pdf|quartz|wkhtml|cairo|headless", re.IGNORECASE)
"""Makers of PDFs that print: theirs are made when a reader prints them, long after the article came out."""

_ADDRESS: Final = re.compile(r"(?:^|\s)(https?://[^\s<>\"]{4,500})(?:\s+\d{1,4}/\d{1,4})?$", re.MULTILINE)
_TITLE_LINES: Final = 3
_LONGEST_TITLE: Final = 160
_SENTENCE_END: Final = re.compile(r"[.:;,!]$")
_DATED_IN_XMP: Final = re.compile(
    r"<(?P<name>prism:(?:publicationDate|coverDate|onlineDate))[^>]{0,100}>\s{0,20}(?P<day>\d{4}-\d\d-\d\d)"
    r"|prism:(?:publicationDate|coverDate)=\"(?P<day2>\d{4}-\d\d-\d\d)"
)


def read_pdf(source: Source) -> Iterator[Record | Problem]:
    """The text of a PDF, its lines joined to paragraphs. Raises UnreadableError for all that has no text."""
    data = read_whole(source, PDF_CAP)
    if b"%PDF-" not in data[:1024]:
        msg = "It is no PDF by its content (empty or damaged?); save it again."
        raise UnreadableError(msg)
    answer = apart.do(apart.Job.PDF, data, seconds=SECONDS)
    if answer is None:
        raise UnreadableError(_SLOW)
    found: dict[str, Any] = json.loads(answer)
    if "error" in found:
        raise UnreadableError(found["error"])
    pages: list[str] = found["pages"]
    text = join_pages([paragraphs(page) for page in without_running_lines(pages)])
    if not text.strip():
        msg = "The PDF holds pictures of pages and no text; run text recognition (OCR) on it first."
        raise UnreadableError(msg, "text")
    if found["left_out"]:
        reason = f"Only its first {MOST_PAGES} pages are read, {found['left_out']} are left out; split it."
        yield Problem(source.path, "text", reason, Severity.WARNING)
    title = found["title"] if found["title"] and not _NO_TITLE.search(found["title"]) else _headline(text)
    address = _ADDRESS.search(pages[0][-1_000:]) if _PRINTED.search(found["maker"]) else None
    facts = Given(title=title, author=found["author"] or None, url=address[1] if address else None)
    yield Record(source.path, source.path, text, facts=facts, evidence=tuple(_dates(found)))


def _headline(text: str) -> str | None:
    """The first line that may be one: neither a sentence nor a date, a name of an author or a figure."""
    for line in text.strip().splitlines()[:_TITLE_LINES]:
        plain = line.strip()
        if 8 <= len(plain) <= _LONGEST_TITLE and " " in plain and not is_about(plain):
            return None if _SENTENCE_END.search(plain) else plain
    return None


def _dates(found: dict[str, Any]) -> Iterator[Evidence]:
    """What the PDF says of itself. The day it was made is the weakest evidence, and none where a reader printed it."""
    if when := stamp_day(found["dated"] or ""):
        yield Evidence(Rank.PAGE, when, "metadata of the PDF")
    made = machine_day((found["made"] or "").removeprefix("D:")[:8])
    if made and not _PRINTED.search(found["maker"]):
        yield Evidence(Rank.MADE, made, "the day the PDF was made", guess=True)


def packed(data: bytes) -> bytes:
    """What pypdf makes of a PDF, as JSON: its pages' texts and what it says of itself, or the error."""
    import logging

    from pypdf.errors import DependencyError, PyPdfError

    # Pypdf logs each flaw it works around; what matters is whether text comes out.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        found = _unpacked(data)
    except UnreadableError as error:
        found = {"error": error.reason}
    except DependencyError:
        found = {"error": _ENCRYPTED}
    except MemoryError:
        found = {"error": _SLOW}
    except (PyPdfError, *LIBRARY_FAULTS):
        found = {"error": _DAMAGED}
    return json.dumps(found).encode()


def _unpacked(data: bytes) -> dict[str, Any]:
    import io

    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(_ENCRYPTED)
    count = len(reader.pages)
    about: Any = reader.metadata or {}

    def said(name: str) -> str:
        value = about.get(name)
        return " ".join(str(value).split())[:1_000] if isinstance(value, str) else ""

    return {
        "pages": [reader.pages[number].extract_text() for number in range(min(count, MOST_PAGES))],
        "left_out": max(0, count - MOST_PAGES),
        "title": said("/Title"),
        "author": said("/Author"),
        "maker": f"{said('/Creator')} {said('/Producer')}",
        "made": said("/CreationDate"),
        "dated": _in_xmp(reader),
    }


def _in_xmp(reader: Any) -> str:
    """The publication date in the metadata of the trade (PRISM), "" without."""
    try:
        stream = reader.trailer["/Root"]["/Metadata"].get_data()
    except (KeyError, AttributeError):
        return ""
    found = _DATED_IN_XMP.search(stream[:1_000_000].decode("utf-8", "replace"))
    return (found["day"] or found["day2"]) if found else ""
