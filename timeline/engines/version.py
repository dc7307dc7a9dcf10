"""Which code made something: what other code made is not reused, and workers with other code are refused."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import timeline

_READING: Final = ("actors", "dates", "events", "period", "language", "model.py", "pipeline.py")
_LIBRARIES: Final = ("dateparser", "nupunkt", "numpy", "scipy", "spacy", "thinc")


def reading_version() -> str:
    """A digest of all code, word lists and libraries on which the reading of one article depends."""
    return _digest(_READING)


def whole_version() -> str:
    """The same for a whole timeline."""
    return _digest((".",))


@cache
def _digest(rooms: tuple[str, ...]) -> str:
    whole = sha256(timeline.__version__.encode())
    root = Path(timeline.__file__).parent
    for room in rooms:
        place = root / room
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != ".pyc":
                whole.update(f"{path.relative_to(root).as_posix()}\0".encode())
                whole.update(sha256(path.read_bytes()).digest())
    for library in _LIBRARIES:
        whole.update(f"{library} {_version(library)}\0".encode())
    return whole.hexdigest()[:32]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
