"""Where bytes come from: a file on disk, an upload or a zip's member, all read alike."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final

MEGABYTE: Final = 1_000_000
WHOLE_CAP: Final = 20 * MEGABYTE
"""Bytes of a file that has to be in memory at once: text, a page, a feed. A long book has 2 MB."""

ROW_CAP: Final = 20 * MEGABYTE
"""Bytes of one line of JSONL or one cell of CSV; the files themselves may have any size."""


LIBRARY_FAULTS: Final = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    ArithmeticError,
    NotImplementedError,
    EOFError,
    OSError,
    MemoryError,
)
"""What libraries let through on files that are not what they say. Our own faults are caught nowhere."""


class UnreadableError(Exception):
    """Why a file or row gives no article: the field at fault and a sentence with its remedy."""

    def __init__(self, reason: str, field: str = "file") -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


@dataclass(frozen=True, slots=True)
class Source:
    """A readable run of bytes. `path` is its name in messages and in `Article.path`; `size` is None for a pipe."""

    path: str
    open: Callable[[], BinaryIO]
    size: int | None = None


def source_of_bytes(path: str, data: bytes) -> Source:
    """Bytes that are at hand already."""
    return Source(path, lambda: io.BytesIO(data), len(data))


def read_whole(source: Source, cap: int = WHOLE_CAP) -> bytes:
    """All bytes of a source. Raises UnreadableError when there are more than `cap`."""
    if source.size is not None and source.size > cap:
        raise UnreadableError(_too_large(source.size, cap))
    with source.open() as stream:
        data = stream.read(cap + 1)
    if len(data) > cap:
        raise UnreadableError(_too_large(None, cap))
    return data


def _too_large(size: int | None, cap: int) -> str:
    has = f"It has {size / MEGABYTE:,.0f} MB" if size else "It is larger than that"
    return f"{has}, and at most {cap // MEGABYTE} MB are read at once; split it, or save its articles as JSONL."
