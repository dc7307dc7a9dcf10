"""Lines of text from a source of any size, each decoded by itself."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from timeline.articles.decode import decode, guess_encoding, known_as, refuse_binary
from timeline.articles.source import ROW_CAP, Source, UnreadableError, read_whole

_HEAD: Final = 64_000
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_ANY_END: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def text_lines(source: Source, notes: list[str], cap: int = ROW_CAP) -> Iterator[str | None]:
    """The lines with their ends, None for each of more than `cap` bytes; memory holds one line at a time.

    What had to be guessed about the encoding is added to `notes` once. Raises UnreadableError when empty or binary.
    """
    with source.open() as stream:
        head = stream.read(_HEAD)
        if not head or not head.strip(b"\0 \t\r\n"):
            decode(head)  # says whether it is empty or blank
            msg = "It holds only white space; put articles into it or remove it."
            raise UnreadableError(msg)
        refuse_binary(head)
        if head.startswith(_WIDE_MARKS) or b"\0" in head or (b"\r" in head and b"\n" not in head):
            yield from _lines_of_whole(source, notes)
            return
        yield from _streamed(head, stream, notes, cap)


def _lines_of_whole(source: Source, notes: list[str]) -> Iterator[str]:
    text, note = decode(read_whole(source))
    if note:
        notes.append(note)
    for line in _ANY_END.finditer(text):
        if line.group():
            yield line.group()


def _streamed(head: bytes, stream: BinaryIO, notes: list[str], cap: int) -> Iterator[str | None]:
    encoding: str | None = None
    for number, data in enumerate(_capped_lines(head, stream, cap)):
        if data is None:
            yield None
            continue
        line = data.removeprefix(b"\xef\xbb\xbf") if number == 0 else data
        try:
            yield line.decode()
            continue
        except UnicodeDecodeError:
            if encoding is None:
                encoding = guess_encoding(line if _is_utf8(head) else head)
                name = known_as(encoding)
                note = f"Its bytes are not all UTF-8; line {number + 1} was read as {name}; save it as UTF-8."
                notes.append(note)
        yield line.decode(encoding, "replace")


def _is_utf8(head: bytes) -> bool:
    try:
        # Incrementally: the head may end within a character.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _capped_lines(head: bytes, stream: BinaryIO, cap: int) -> Iterator[bytes | None]:
    *full, rest = _newline_split(head)
    yield from full
    line = rest if rest.endswith(b"\n") else rest + stream.readline(cap + 1)
    while line:
        if len(line) <= cap:
            yield line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(cap)
            yield None
        line = stream.readline(cap + 1)


def _newline_split(head: bytes) -> list[bytes]:
    """Split after line feeds only, as `readline` does."""
    parts = head.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
