"""Bytes to text: byte-order marks, UTF-8, UTF-16, and a guess for everything else; binary files are refused."""

import codecs
import re
from typing import Final

from timeline.articles.source import UnreadableError

_MARKS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY: Final = (
    (b"%PDF-", "a PDF", "name it .pdf"),
    (b"PK\x03\x04", "a zip or an office document", "save its text as .txt, .html or .pdf"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt or .pdf"),
    (b"{\\rtf", "rich text", "save it as plain text"),
    (b"\x89PNG", "a picture", "save the text itself"),
    (b"\xff\xd8\xff", "a picture", "save the text itself"),
    (b"GIF8", "a picture", "save the text itself"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
    (b"BZh", "compressed", "unpack it first"),
    (b"\xfd7zXZ", "compressed", "unpack it first"),
    (b"7z\xbc\xaf", "compressed", "unpack it first"),
    (b"SQLite format 3\x00", "a database", "export its articles as CSV or JSONL"),
    (b"\x7fELF", "a program", "remove it"),
)
_WESTERN: Final = frozenset("€…‘’“”•–—™\xa0£©«®°»àáâäåæçèéêëíîïñóôöøúüßÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜ".encode("cp1252"))
"""What windows-1252 adds to ASCII in English texts and the names in them; texts in other code pages have more."""

_SAMPLE: Final = 64_000
_MOSTLY_UTF8: Final = 20
"""Broken UTF-8 stays UTF-8 when it has at least this many good sequences for each bad byte."""

_FEW_ZEROS: Final = 3
"""Zero bytes that a text can have by some accident; files of other kinds begin with more."""

_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")


def refuse_binary(head: bytes) -> None:
    """Raise UnreadableError when the first bytes are those of a kind of file that holds no plain text."""
    for magic, what, remedy in _BINARY:
        if head.startswith(magic):
            msg = f"It is {what} by its content; {remedy}."
            raise UnreadableError(msg)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text, without byte-order mark and with line ends untouched, and what had to be guessed, if anything.

    `declared` is the encoding that a page names itself. Raises UnreadableError for empty and binary data.
    """
    if not data:
        msg = "It is empty; put the article's text into it or remove it."
        raise UnreadableError(msg)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with(data[len(mark) :], encoding)
    refuse_binary(data)
    if b"\0" in data:
        if data.count(0) <= _FEW_ZEROS and len(data) > _FEW_ZEROS * 20 and (text := _utf8(data)) is not None:
            note = "It has stray zero bytes, replaced by “\ufffd”; save it anew if words are missing there."
            return text.replace("\0", "\ufffd"), note
        return _with(data, _wide_encoding(data))
    try:
        return data.decode(), None
    except UnicodeDecodeError:
        return _with(data, _known(declared) or guess_encoding(data), guessed=True)


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def refuse_blank(text: str) -> None:
    """Raise UnreadableError when nothing but white space is there."""
    if not text or text.isspace():
        msg = "It holds only white space; put the article's text into it or remove it."
        raise UnreadableError(msg, "text")


def _with(data: bytes, encoding: str, *, guessed: bool = False) -> tuple[str, str | None]:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if not guessed and not lost:
        return text, None
    shown = known_as(encoding)
    note = f"Its bytes are not all UTF-8; it was read as {shown}" if guessed else f"It was read as {shown}"
    if lost:
        note += f", and {lost} unreadable {'character was' if lost == 1 else 'characters were'} replaced by “\ufffd”"
    return text, note + "; save it as UTF-8 if letters look wrong."


def known_as(encoding: str) -> str:
    """The name under which readers know an encoding: `windows-1252` for Python's cp1252."""
    return re.sub(r"^cp(125\d)$", r"windows-\1", encoding).replace("utf-8", "UTF-8")


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark, told by where the zeros are. Raises UnreadableError for other zeros."""
    sample = data[:_SAMPLE]
    if not sample.strip(b"\0 \t\r\n"):
        msg = "It holds only white space and zero bytes; put the article's text into it or remove it."
        raise UnreadableError(msg)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 0.3 * len(sample) / 2 and min(even, odd) < 0.02 * len(sample):
        return "utf-16-be" if even > odd else "utf-16-le"
    msg = "It is a binary file by its content (it has zero bytes); save its text as .txt, .html or .pdf."
    raise UnreadableError(msg)


def _known(encoding: str | None) -> str | None:
    try:
        name = codecs.lookup(encoding or "").name
    except LookupError:
        return None
    # Browsers read a page that calls itself Latin-1 as windows-1252, which has the quotes and dashes besides.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def guess_encoding(data: bytes) -> str:
    """The encoding of bytes that are not UTF-8: broken UTF-8, windows-1252 for English, else what they suggest."""
    bad = data.decode("utf-8", "replace").count("\ufffd")
    good = len(data.decode("utf-8", "ignore")) - len(data) + len(_NOT_ASCII.findall(data))
    if good > _MOSTLY_UTF8 * bad:
        return "utf-8"
    if {byte[0] for byte in _NOT_ASCII.findall(data)} <= _WESTERN:
        return "cp1252"
    from charset_normalizer import from_bytes

    first = _NOT_ASCII.search(data)
    start = max(0, first.start() - 1000) if first else 0
    best = from_bytes(data[start : start + _SAMPLE]).best()
    return best.encoding if best else "cp1252"
