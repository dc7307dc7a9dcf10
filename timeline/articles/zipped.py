"""A zip of a folder, read as the folder would be, without unpacking it to disk."""

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from timeline.articles.folder import printable
from timeline.articles.source import MEGABYTE, Source, UnreadableError
from timeline.model import Problem

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 500 * MEGABYTE
MOST_RATIO: Final = 200
"""Text shrinks to a third or a tenth; what shrinks to a two-hundredth was made to fill memory."""


def files_in(archive: zipfile.ZipFile, problems: list[Problem], prefix: str = "") -> dict[str, Source]:
    """Its files by path after `prefix`, sorted, without the one folder that holds them all.

    Raises UnreadableError for zip bombs.
    """
    members = [info for info in archive.infolist() if not info.is_dir()]
    if len(members) > MOST_FILES or sum(info.file_size for info in members) > MOST_BYTES:
        msg = f"It unpacks to more than {MOST_FILES:,} files or {MOST_BYTES // MEGABYTE} MB; split it."
        raise UnreadableError(msg)
    parts = [_parts(info) for info in members]
    wrapped = len({path[:1] for path in parts}) == 1 and all(len(path) > 1 for path in parts)
    found: dict[str, Source] = {}
    for info, path in zip(members, parts, strict=True):
        shown = prefix + "/".join(path[1:] if wrapped else path)
        if any(part.startswith(".") or part == "__MACOSX" for part in path):
            continue
        if info.flag_bits & 1:
            problems.append(Problem(shown, "file", "It is encrypted; make the zip without a password."))
        elif info.file_size > MEGABYTE and info.file_size > MOST_RATIO * info.compress_size:
            problems.append(Problem(shown, "file", "It unpacks to more than 200 times its size and is left out."))
        else:
            found[shown] = Source(shown, _opener(archive, info), info.file_size)
    return dict(sorted(found.items()))


def open_zip(data: BinaryIO) -> zipfile.ZipFile:
    """Raises UnreadableError when it is no zip."""
    try:
        return zipfile.ZipFile(data)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        msg = "It is no zip that can be read (cut off or damaged); make it anew."
        raise UnreadableError(msg) from error


def _parts(info: zipfile.ZipInfo) -> tuple[str, ...]:
    """The steps of a member's path; nothing is written to disk, so `..` can do no harm and is dropped."""
    path = PurePosixPath(printable(info.filename).replace("\\", "/"))
    return tuple(part for part in path.parts if part not in ("..", "/")) or ("unnamed",)


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    def opened() -> BinaryIO:
        try:
            # Read at once and no further than it says it is: its size is a claim of the archive.
            with archive.open(info) as member:
                return io.BytesIO(member.read(info.file_size))
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            msg = "It can't be unpacked (damaged, or of a kind that is not read); make the zip anew."
            raise UnreadableError(msg) from error

    return opened
