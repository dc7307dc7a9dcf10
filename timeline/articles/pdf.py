"""PDFs with a text layer."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from timeline.articles.given import Given
from timeline.articles.record import Record
from timeline.articles.source import LIBRARY_FAULTS, MEGABYTE, Source, UnreadableError, read_whole
from timeline.model import Problem, Severity

PDF_CAP: Final = 50 * MEGABYTE
MOST_PAGES: Final = 500

_ENCRYPTED: Final = "The PDF is encrypted; save it without its password."
_HYPHENATED: Final = re.compile(r"[a-z][-\u00ad]$")
_FIGURES: Final = re.compile(r"\d{1,6}")
_SENTENCE_ENDS: Final = (".", "!", "?", ":", "”", '"')
_FULL, _NEARLY_FULL = 0.85, 0.6
"""Shares of a page's widest line from which a line goes on: one that ends a sentence, and any other."""


def read_pdf(source: Source) -> Iterator[Record | Problem]:
    """The text of a PDF, its lines joined to paragraphs. Raises UnreadableError for all that has no text."""
    data = read_whole(source, PDF_CAP)
    if b"%PDF-" not in data[:1024]:
        msg = "It is no PDF by its content (empty or damaged?); save it again."
        raise UnreadableError(msg)
    from pypdf.errors import DependencyError, PyPdfError

    # Pypdf logs each flaw it works around; what matters is whether text comes out.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages, left_out, title, author = _pages(data)
    except DependencyError as error:
        raise UnreadableError(_ENCRYPTED) from error
    except (PyPdfError, *LIBRARY_FAULTS) as error:
        msg = "The PDF is cut off or damaged and can't be read; save it again, or copy its text into a .txt file."
        raise UnreadableError(msg) from error
    text = join_pages([paragraphs(page) for page in without_running_lines(pages)])
    if not text.strip():
        msg = "The PDF holds pictures of pages and no text; run text recognition (OCR) on it first."
        raise UnreadableError(msg, "text")
    if left_out:
        reason = f"Only its first {MOST_PAGES} pages are read, {left_out} are left out; split it."
        yield Problem(source.path, "text", reason, Severity.WARNING)
    yield Record(source.path, source.path, text, facts=Given(title=title, author=author))


def _pages(data: bytes) -> tuple[list[str], int, str | None, str | None]:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(_ENCRYPTED)
    count = len(reader.pages)
    pages = [reader.pages[number].extract_text() for number in range(min(count, MOST_PAGES))]
    about = reader.metadata
    title = " ".join((about.title or "").split()) if about else ""
    author = " ".join((about.author or "").split()) if about else ""
    # Word processors put the name of the file there.
    if re.search(r"\.\w{3,4}$|^untitled|^microsoft word", title, re.IGNORECASE):
        title = ""
    return pages, max(0, count - MOST_PAGES), title or None, author or None


def without_running_lines(pages: list[str]) -> list[str]:
    """Pages without page numbers, headers and footers: what stands first or last on most pages, whatever its number."""
    split = [page.strip().splitlines() for page in pages]
    edges = Counter(_FIGURES.sub("0", line.strip()) for lines in split for line in {*lines[:2], *lines[-2:]})
    running = {line for line, count in edges.items() if line and count > max(2, 0.4 * len(pages))}
    return [
        "\n".join(
            line
            for number, line in enumerate(lines)
            if 2 <= number < len(lines) - 2 or _FIGURES.sub("0", line.strip()) not in running
        )
        for lines in split
    ]


def join_pages(pages: list[str]) -> str:
    """The text of all pages; a sentence that goes on overleaf is one."""
    text = ""
    for page in pages:
        if not page:
            continue
        goes_on = text and not text.endswith(_SENTENCE_ENDS) and page[0].islower()
        text = _joined(text, page) if goes_on else f"{text}\n\n{page}" if text else page
    return text


def paragraphs(page: str) -> str:
    """A page's lines joined to paragraphs: a line that is full and ends no sentence goes on in the next."""
    lines = [line.strip() for line in page.splitlines()]
    width = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            joined[-1] = _joined(joined[-1], line)
        elif line:
            joined.append(line)
        ends = line.endswith(_SENTENCE_ENDS)
        goes_on = bool(line) and len(line) > (_FULL if ends else _NEARLY_FULL) * width
    return "\n".join(joined)


def _joined(start: str, line: str) -> str:
    if _HYPHENATED.search(start) and line[0].islower():
        return start[:-1] + line
    return f"{start} {line}"
