"""Where each mark and its label go, in pixels, so that nothing overlaps at any width.

A mark takes the pixels of its whole span, a label those of its text. Rows are filled greedily: a label stands inside
its band, else right of its mark, else left of it; a shorter label is tried before a new row is. When a lane has more
marks than rows, the most important are placed first, then without a label; what is left is counted in clusters.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from timeline.model import Event
from timeline.period import Period
from timeline.view.measure import ELLIPSIS, fit, shorten, text_width
from timeline.view.windows import Window, period_of

LABEL_SIZE: Final = 13
POINT: Final = 12
"""Diameter of a mark without length, in pixels."""
GAP: Final = 10
NEAR: Final = 6
_LENGTHS: Final = (60, 48, 36, 26, 20)
_FEW_LENGTHS: Final = (40, 24)
_WHOLE: Final = (90,)
_LEAST: Final = 6
"""A label of fewer characters says nothing and is left out."""
BOLD: Final = 1.06
"""A selected label is set in bold; room for that is kept, so that selecting moves nothing."""
_MOST_TRIED: Final = 300
"""Marks a lane tries to place one by one; the rest goes to its clusters, the least important first."""
_CLUSTER: Final = 34


class Shape(StrEnum):
    """What a mark looks like: an exact day, a span too short to see, a band over a span, or a line that runs on."""

    POINT = "point"
    SMALL = "small"
    BAND = "band"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels: the window over `width` pixels."""

    window: Window
    width: float

    def x(self, ordinal: float) -> float:
        """Pixels from the left edge of the plot to a day's ordinal."""
        return (ordinal - self.window.start.toordinal()) * self.width / self.window.days

    def day(self, x: float) -> float:
        """The day's ordinal, with its fraction, at a pixel."""
        return self.window.start.toordinal() + x * self.window.days / self.width


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its row. `left` to `right` are the mark's pixels in the plot, `label_x` is where its text starts."""

    event: Event
    period: Period
    shape: Shape
    row: int
    left: float
    right: float
    label: str = ""
    label_x: float = 0.0

    @property
    def ends_at_mark(self) -> bool:
        """Whether the label stands left of its mark, so that its end must touch the mark whatever the font."""
        return bool(self.label) and self.label_x < self.left

    @property
    def is_on_mark(self) -> bool:
        """Whether the label stands within its mark's pixels: inside a band, above a line that runs on."""
        return self.left <= self.label_x < self.right

    @property
    def label_right(self) -> float:
        """Where its text ends."""
        return self.label_x + text_width(self.label, LABEL_SIZE, bold=True)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events that have no room of their own, between two pixels of the lane's last row."""

    left: float
    right: float
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """A lane's marks; the row after the last holds the clusters, when there are any."""

    placed: tuple[Placed, ...]
    clusters: tuple[Cluster, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class _Item:
    event: Event
    period: Period
    shape: Shape
    left: float
    right: float


class _Rows:
    """Intervals taken in each row, sorted, with a gap between any two."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.taken: list[list[tuple[float, float]]] = []

    def is_free(self, row: int, left: float, right: float) -> bool:
        taken = self.taken[row]
        at = bisect_left(taken, (left, right))
        before = at == 0 or taken[at - 1][1] + GAP <= left
        return before and (at == len(taken) or right + GAP <= taken[at][0])

    def take(self, row: int, left: float, right: float) -> None:
        insort(self.taken[row], (left, right))

    def add(self) -> int | None:
        """A new row's number, None when there is no room for one."""
        if len(self.taken) >= self.most:
            return None
        self.taken.append([])
        return len(self.taken) - 1


def suffix(event: Event) -> str:
    """What a label always ends with: told how often, and whether sources disagree."""
    articles = len({source.article for source in event.sources})
    return (f" ×{articles}" if articles > 1 else "") + (" ⚠" if event.disagreements else "")


def pack_all(events: Sequence[Event], scale: Scale, *, most_rows: int, whole: bool = False) -> Packed | None:
    """Place all of them in time order, `whole` titles in new rows before cut ones; None when the rows don't suffice."""
    if len(events) > _MOST_TRIED:
        return None
    rows = _Rows(most_rows)
    placed = []
    for item in sorted((_item(event, scale) for event in events), key=lambda item: (item.left, item.right)):
        mark = _place(item, rows, scale.width, _WHOLE if whole else _LENGTHS)
        if mark is None:
            return None
        placed.append(mark)
    return Packed(tuple(placed), (), len(rows.taken))


def pack_most_important(events: Sequence[Event], scale: Scale, *, most_rows: int) -> Packed:
    """Place the most important, with a label where there is room for one, and count the others in clusters."""
    ranked = sorted(events, key=lambda event: (-event.importance, event.id))
    rows = _Rows(max(1, most_rows - 1))
    placed = []
    left_over = ranked[_MOST_TRIED:]
    for event in ranked[:_MOST_TRIED]:
        item = _item(event, scale)
        mark = _place(item, rows, scale.width, _FEW_LENGTHS) or _place_bare(item, rows)
        if mark:
            placed.append(mark)
        else:
            left_over.append(event)
    clusters = _clusters(left_over, scale)
    return Packed(tuple(placed), clusters, len(rows.taken) + bool(clusters))


def _period(event: Event) -> Period:
    """Raises ValueError for an event that has no place on the calendar: those wait in the gutter."""
    period = period_of(event)
    if period is None:
        msg = f"event {event.id} has no place on the calendar"
        raise ValueError(msg)
    return period


def _item(event: Event, scale: Scale) -> _Item:
    period = _period(event)
    left, right = scale.x(period.start.toordinal()), scale.x(period.stop.toordinal())
    if event.when and event.when.open is not None:
        shape = Shape.ONGOING
    elif period.days == 1:
        shape = Shape.POINT
    else:
        shape = Shape.BAND if right - left >= 16 else Shape.SMALL
    if shape in (Shape.POINT, Shape.SMALL):
        middle = (left + right) / 2
        left, right = middle - POINT / 2, middle + POINT / 2
    elif shape is Shape.ONGOING:
        right = max(right, left + POINT)
    return _Item(event, period, shape, max(left, 0.0), min(right, scale.width))


def _place(item: _Item, rows: _Rows, width: float, lengths: Sequence[int]) -> Placed | None:
    """The first row that has room for the mark with some length of its label, else a new row."""
    shorter = [length for length in lengths[1:] if length < len(item.event.title)]
    options = [option for length in (lengths[0], *shorter) for option in _options(item, length, width)]
    options = options or _squeezed(item, width)
    for label, label_x, left, right in options:
        for row in range(len(rows.taken)):
            if rows.is_free(row, left, right):
                return _take(item, rows, row, label, label_x, left, right)
    new = rows.add()
    if new is None:
        return None
    label, label_x, left, right = options[0] if options else ("", 0.0, item.left, item.right)
    return _take(item, rows, new, label, label_x, left, right)


def _place_bare(item: _Item, rows: _Rows) -> Placed | None:
    for row in range(len(rows.taken)):
        if rows.is_free(row, item.left, item.right):
            return _take(item, rows, row, "", 0.0, item.left, item.right)
    return None


def _take(item: _Item, rows: _Rows, row: int, label: str, label_x: float, left: float, right: float) -> Placed:
    rows.take(row, left, right)
    return Placed(item.event, item.period, item.shape, row, item.left, item.right, label, label_x)


def _options(item: _Item, length: int, width: float) -> list[tuple[str, float, float, float]]:
    """(label, where it starts, first and last pixel of mark and label) for each place beside the mark that has room."""
    end = suffix(item.event)
    label = shorten(item.event.title, length) + end
    wide = text_width(label, LABEL_SIZE, bold=True)
    found = []
    if item.shape is Shape.ONGOING and item.right - item.left >= wide + 2 * NEAR:
        return [(label, item.left + NEAR, item.left, item.right)]
    if item.shape is Shape.BAND:
        room = item.right - item.left - 2 * NEAR - text_width(end, LABEL_SIZE, bold=True)
        inside = fit(item.event.title, room / BOLD, LABEL_SIZE)
        if inside and (not inside.endswith(ELLIPSIS) or len(inside) >= min(length, len(item.event.title))):
            found.append((inside + end, item.left + NEAR + 1, item.left, item.right))
    if item.right + NEAR + wide <= width:
        found.append((label, item.right + NEAR, item.left, item.right + NEAR + wide))
    if item.left - NEAR - wide >= 0:
        found.append((label, item.left - NEAR - wide, item.left - NEAR - wide, item.right))
    return found


def _squeezed(item: _Item, width: float) -> list[tuple[str, float, float, float]]:
    """The side with more room, with as much of the label as it holds; nothing when that says too little."""
    end = suffix(item.event)
    rightwards = width - item.right >= item.left
    room = (width - item.right if rightwards else item.left) - NEAR - text_width(end, LABEL_SIZE, bold=True)
    text = fit(item.event.title, room / BOLD, LABEL_SIZE)
    if len(text) < _LEAST:
        return []
    wide = text_width(text + end, LABEL_SIZE, bold=True)
    if rightwards:
        return [(text + end, item.right + NEAR, item.left, item.right + NEAR + wide)]
    return [(text + end, item.left - NEAR - wide, item.left - NEAR - wide, item.right)]


def _clusters(events: Sequence[Event], scale: Scale) -> tuple[Cluster, ...]:
    """What has no room, counted by the stretch of pixels that its middle lies in."""
    bins: dict[int, list[Event]] = {}
    most = max(0, int(scale.width // _CLUSTER) - 1)
    for event in events:
        period = _period(event)
        middle = scale.x((period.start.toordinal() + period.stop.toordinal()) / 2)
        bins.setdefault(min(most, max(0, int(middle // _CLUSTER))), []).append(event)
    return tuple(Cluster(at * _CLUSTER, min((at + 1) * _CLUSTER, scale.width), tuple(bins[at])) for at in sorted(bins))
