"""Labels that were cut or left out take the pixels that packing left free in their rows.

Packing shortens a label before it opens a new row; when all marks stand, many rows have room to spare. The most
important events take it first.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.view.measure import fit, shorten, text_width
from timeline.view.packing import BOLD, GAP, LABEL_SIZE, NEAR, Packed, Placed, suffix

_MOST: Final = 90
"""Characters of a title that a label may have."""
_LEAST: Final = 14
"""A cut title of fewer characters says too little beside a mark that had no label."""


def longer_labels(packed: Packed, width: float) -> Packed:
    """The same marks in the same rows of a plot `width` pixels wide, with labels at least as long as before."""
    rows: dict[int, list[Placed]] = {}
    for mark in sorted(packed.placed, key=lambda mark: _taken(mark)[0]):
        rows.setdefault(mark.row, []).append(mark)
    for row in rows.values():
        for at in sorted(range(len(row)), key=lambda at: (-row[at].event.importance, row[at].event.id)):
            row[at] = _longer(row, at, width)
    return Packed(tuple(mark for _, row in sorted(rows.items()) for mark in row), packed.clusters, packed.rows)


def _taken(mark: Placed) -> tuple[float, float]:
    """The first and the last pixel of a mark and its label."""
    if not mark.label:
        return mark.left, mark.right
    return min(mark.left, mark.label_x), max(mark.right, mark.label_right)


def _longer(row: Sequence[Placed], at: int, width: float) -> Placed:
    """The mark with more of its title, between its neighbours in the row; as it is where that gains nothing."""
    mark, end = row[at], suffix(row[at].event)
    before = _taken(row[at - 1])[1] + GAP if at else 0.0
    after = _taken(row[at + 1])[0] - GAP if at + 1 < len(row) else width
    title = shorten(mark.event.title, _MOST)
    said = len(mark.label) - len(end) if mark.label else min(_LEAST, len(title)) - 1
    found = mark
    for rightwards in (not mark.ends_at_mark, mark.ends_at_mark):  # where it stands already, if both hold as much
        room = (after - mark.right if rightwards else mark.left - before) - NEAR
        text = fit(title, (room - text_width(end, LABEL_SIZE, bold=True)) / BOLD, LABEL_SIZE)
        if len(text) > said:
            said, label = len(text), text + end
            x = mark.right + NEAR if rightwards else mark.left - NEAR - text_width(label, LABEL_SIZE, bold=True)
            found = replace(mark, label=label, label_x=x)
    return found
