"""The timeline as CSV for spreadsheets: one row an event, those without a date last.

A text that a spreadsheet would run as a formula gets a leading apostrophe, which is how spreadsheets mark text. The
byte-order mark is what makes Excel read the file as UTF-8.
"""

import csv
import io
from typing import Final

from timeline.export.captions import Captions, one_line
from timeline.model import Event, Timeline

__all__ = ["COLUMNS", "dumps"]

COLUMNS: Final = (
    "id", "title", "when", "start", "end", "unit", "edtf", "mod", "open", "basis", "status", "importance",
    "actors", "places", "sources", "article", "url", "sentence", "date_text", "why", "corrected",
)  # fmt: skip
_RUNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def dumps(timeline: Timeline) -> str:
    """RFC 4180 text: a heading, then events in time order; lists are joined by `; `, offsets are left to JSON."""
    captions = Captions.of(timeline)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for event in (*timeline.events, *timeline.unplaced):
        rows.writerow(_guarded(cell) for cell in _row(event, captions))
    return "\ufeff" + out.getvalue()


def _row(event: Event, captions: Captions) -> tuple[str, ...]:
    """The cells of one event, as COLUMNS names them."""
    first = event.sources[0]
    when = event.when
    period = when.period if when else None
    return (
        event.id,
        event.title,
        captions.when(event),
        period.start.isoformat() if period else "",
        period.last.isoformat() if period else "",
        period.unit if period else "",
        when.edtf if when else "",
        when.mod or "" if when else "",
        when.open or "" if when else "",
        event.basis,
        event.status,
        f"{event.importance:.4f}",
        "; ".join(captions.who(event)),
        "; ".join(captions.where(event)),
        str(len(event.sources)),
        captions.credit(first),
        captions.url(first),
        first.sentence.text,
        first.date.text if first.date else "",
        captions.why(first),
        "; ".join(event.corrected),
    )


def _guarded(cell: str) -> str:
    text = one_line(cell)
    return f"'{text}" if text.startswith(_RUNS) else text
