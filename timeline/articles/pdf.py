"""PDFs with a text layer."""

import io
import logging
import re
from collections.abc import Iterator
from typing import Final

from timeline.articles.given import Given
from timeline.articles.record import Record
from timeline.articles.source import MEGABYTE, Source, UnreadableError, read_whole
from timeline.model import Problem, Severity

PDF_CAP: Final = 50 * MEGABYTE
MOST_PAGES: Final = 500

_DAMAGE: Final = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError, RecursionError, ArithmeticError,
    NotImplementedError, EOFError, OSError, MemoryError,
)  # fmt: skip
"""What pypdf lets through on files that are not as they say."""

_HYPHENATED: Final = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")


def read_pdf(source: Source) -> Iterator[Record | Problem]:
    """The text of a PDF, its lines joined to paragraphs. Raises UnreadableError for all that has no text."""
    data = read_whole(source, PDF_CAP)
    if b"%PDF-" not in data[:1024]:
        msg = "It is no PDF by its content (empty or damaged?); save it again."
        raise UnreadableError(msg)
    from pypdf.errors import PyPdfError

    # Pypdf logs each flaw it works around; what matters is whether text comes out.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages, left_out, title, author = _pages(data)
    except (PyPdfError, *_DAMAGE) as error:
        msg = "The PDF is cut off or damaged and can't be read; save it again, or copy its text into a .txt file."
        raise UnreadableError(msg) from error
    text = "\n\n".join(paragraphs(page) for page in pages if page.strip())
    if not text.strip():
        msg = "The PDF holds pictures of pages and no text; run text recognition (OCR) on it first."
        raise UnreadableError(msg, "text")
    if left_out:
        reason = f"Only its first {MOST_PAGES} pages are read, {left_out} are left out; split it."
        yield Problem(source.path, "text", reason, Severity.WARNING)
    yield Record(source.path, source.path, text, Given(title=title, author=author))


def _pages(data: bytes) -> tuple[list[str], int, str | None, str | None]:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        msg = "The PDF is encrypted; save it without its password."
        raise UnreadableError(msg)
    count = len(reader.pages)
    pages = [reader.pages[number].extract_text() for number in range(min(count, MOST_PAGES))]
    about = reader.metadata
    title = " ".join((about.title or "").split()) if about else ""
    author = " ".join((about.author or "").split()) if about else ""
    # Word processors put the name of the file there.
    if re.search(r"\.\w{3,4}$|^untitled|^microsoft word", title, re.IGNORECASE):
        title = ""
    return pages, max(0, count - MOST_PAGES), title or None, author or None


def paragraphs(page: str) -> str:
    """A page's lines joined to paragraphs: a line that is full and ends no sentence goes on in the next."""
    lines = [line.strip() for line in _HYPHENATED.sub("", page).splitlines()]
    width = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            joined[-1] += f" {line}"
        elif line:
            joined.append(line)
        goes_on = bool(line) and len(line) > 0.6 * width
        if goes_on and line.endswith((".", "!", "?", ":", "”", '"')) and len(line) < 0.85 * width:
            goes_on = False
    return "\n".join(joined)
