"""The timeline as JSON (`timeline/1`), whole: what is written can be read back."""

import msgspec

from timeline.export.document import SCHEMA, TimelineRecord
from timeline.export.from_document import from_document
from timeline.export.parts import well_formed
from timeline.export.to_document import to_document
from timeline.model import Timeline

__all__ = ["dumps", "loads"]


def dumps(timeline: Timeline, *, mentions: bool = False) -> str:
    """The timeline as JSON text ending in a line break; the same timeline gives the same text.

    `mentions` adds to each actor where the articles name it. The articles' own text is left out. Raises ValueError
    when an importance is no number in [0, 1].
    """
    whole = to_document(timeline, mentions=mentions)
    try:
        text = msgspec.json.encode(whole)
    except UnicodeEncodeError:  # half a surrogate pair, as in names of files that are not UTF-8
        text = msgspec.json.encode(well_formed(msgspec.to_builtins(whole)))
    return msgspec.json.format(text, indent=1).decode() + "\n"


def loads(text: str | bytes) -> Timeline:
    """The timeline that `dumps` wrote. Its articles come back without their text.

    Raises ValueError with one sentence when `text` is no `timeline/1` export.
    """
    try:
        return from_document(msgspec.json.decode(text, type=TimelineRecord))
    except ValueError as error:
        msg = f"This is no {SCHEMA} export: {error}"
        raise ValueError(msg) from error
