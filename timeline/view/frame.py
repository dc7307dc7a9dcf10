"""The chart's frame: the heights of its lanes, its stripes, names, edges, publication days and the gutter."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from timeline.model import Event
from timeline.spoken import spoken
from timeline.view.lanes import Lane
from timeline.view.measure import fit, text_width
from timeline.view.packing import Packed
from timeline.view.style import Palette
from timeline.view.windows import Window, period_of, shows

_ROW_HEIGHTS: Final = ((8, 40), (14, 34), (20, 28), (28, 25))
"""(rows up to, pixels a row): few events need not look lost."""
_FULL_ROW: Final = 22
_TALLEST_ROW: Final = 58
"""Pixels a row may grow to where the window has room."""
TOP: Final = 40
"""Pixels above the plot, where the axis stands."""
PAD: Final = 6
LINE: Final = 17
NOTE_SIZE: Final = 11.5
_NARROW: Final = 620
_HINTED: Final = 3
"""Dates that are named of what lies outside the window."""
PER_GUTTER_ROW: Final = 3
GUTTER_STEP: Final = 22


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane on the page: where it starts, where its first row does, and its height, in pixels from the plot's top."""

    lane: Lane
    packed: Packed
    top: float
    first: float
    height: float
    row: float

    @property
    def thickness(self) -> float:
        """How thick its bands are."""
        return min(max(14.0, 0.55 * self.row), 24.0)

    def y(self, row: int) -> float:
        """The middle of a row."""
        return self.first + (row + 0.5) * self.row


@dataclass(frozen=True, slots=True)
class Room:
    """How the width is shared, in pixels: names of lanes, plot, gutter of the undated, and air at the right."""

    width: float
    names: float
    gutter: float
    air: float = 10.0

    @property
    def plot(self) -> float:
        """What is left for the time axis."""
        return max(120.0, self.width - self.names - self.gutter - self.air)

    @property
    def narrow(self) -> bool:
        """Whether lanes are named above their rows instead of beside them."""
        return self.width < _NARROW


def share(width: float, *, undated: int, lanes: Sequence[Lane]) -> Room:
    """Share a width in pixels; names of lanes get what the longest takes, up to a fifth."""
    widths = (max(text_width(lane.name, 13, bold=True), text_width(lane.note, NOTE_SIZE)) for lane in lanes)
    longest = max(widths, default=0.0)
    beside = 0.0 if width < _NARROW else min(longest + 18, max(96.0, width / 5))
    return Room(width, beside, PER_GUTTER_ROW * GUTTER_STEP + 12 if undated else 0.0)


def strips(
    lanes: Sequence[Lane], packed: Sequence[Packed], *, top: float, narrow: bool, room: float = 0.0
) -> list[Strip]:
    """The lanes below each other; few rows grow towards `room` pixels, which is what the window has for them."""
    found = []
    rows_in_all = sum(rows.rows for rows in packed)
    row = next((height for most, height in _ROW_HEIGHTS if rows_in_all <= most), _FULL_ROW)
    above = PAD + (LINE if narrow else 0)
    counts = [max(rows.rows, _gutter_rows(lane), 1) for lane, rows in zip(lanes, packed, strict=True)]
    filling = (room - len(lanes) * (above + PAD)) / max(sum(counts), 1)
    row = max(row, min(int(filling), _TALLEST_ROW))
    for lane, rows, count in zip(lanes, packed, counts, strict=True):
        height = above + count * row + PAD
        found.append(Strip(lane, rows, top, top + above, height, row))
        top += height
    return found


def _gutter_rows(lane: Lane) -> int:
    return min(3, -(-len(lane.undated) // PER_GUTTER_ROW))


def stripes(found: Sequence[Strip], colours: Palette) -> list[dict[str, Any]]:
    """Every other lane on a tinted ground."""
    return [box("paper", 0, 1, strip.top, strip.top + strip.height, fill=colours.stripe) for strip in found[::2]]


def box(xref: str, x0: object, x1: object, y0: float, y1: float, *, fill: str) -> dict[str, Any]:
    """A filled rectangle below the marks."""
    return {
        "type": "rect", "layer": "below", "xref": xref, "yref": "y", "x0": x0, "x1": x1, "y0": y0, "y1": y1,
        "fillcolor": fill, "line": {"width": 0},
    }  # fmt: skip


def note(text: str, x: object, y: float, colours: Palette, **more: Any) -> dict[str, Any]:
    """A line of text in the chart; `text` is escaped here."""
    shown = html.escape(text, quote=False)
    if more.pop("bold", False):
        shown = f"<b>{shown}</b>"
    return {
        "text": shown, "x": x, "y": y, "yref": "y", "showarrow": False, "yanchor": "middle",
        "font": {"size": NOTE_SIZE, "color": colours.muted}, **more,
    }  # fmt: skip


def opaque(colours: Palette) -> dict[str, Any]:
    """A note's ground: no line of the grid runs through its text."""
    return {"bgcolor": colours.page, "borderpad": 0}


def lane_names(found: Sequence[Strip], room: Room, colours: Palette) -> list[dict[str, Any]]:
    """Each lane's actor, beside it, or above its rows on a narrow page."""
    notes = []
    for strip in found:
        bold = {"size": 13, "color": colours.ink}
        if room.narrow:
            text = fit(strip.lane.name, room.plot - 12, 14)
            above = strip.top + PAD + LINE / 2
            side = {"xref": "paper", "xanchor": "left", "xshift": 2}
            notes.append(note(text, 0, above, colours, font=bold, bold=True, **side))
        else:
            text = fit(strip.lane.name, room.names - 14, 14)
            if strip.lane.note:
                below = strip.top + strip.height / 2 + 9
                side = {"xref": "paper", "xanchor": "right", "xshift": -10}
                notes.append(note(fit(strip.lane.note, room.names - 14, NOTE_SIZE), 0, below, colours, **side))
            middle = strip.top + strip.height / 2 - (8 if strip.lane.note else 0)
            notes.append(
                note(text, 0, middle, colours, xref="paper", xanchor="right", font=bold, bold=True, xshift=-10)
            )
    return notes


def edges(
    events: Sequence[Event], window: Window, room: Room, colours: Palette, chosen: Event | None
) -> list[dict[str, Any]]:
    """What lies before and after the window: how many, and when; the chosen event goes first there."""
    outside = [(event, period) for event in events if (period := period_of(event)) and not shows(window, period)]
    earlier = [event for event, period in outside if period.start < window.start]
    later = [event for event, period in outside if period.start >= window.start]
    notes = []
    if earlier:
        text = f"← {_chosen(earlier, chosen) or f'{len(earlier)} earlier: {_some(earlier)}'}"
        notes.append(hint(text, 0, "left", room, colours, bold=chosen in earlier))
    if later:
        text = f"{_chosen(later, chosen) or f'{len(later)} later: {_some(later)}'} →"
        share_of_plot = room.plot / (room.plot + room.gutter)
        notes.append(hint(text, share_of_plot, "right", room, colours, bold=chosen in later))
    return notes


def hint(text: str, x: float, side: str, room: Room, colours: Palette, *, bold: bool = False) -> dict[str, Any]:
    """A note at the chart's edge; a click on it shows all there is."""
    shown = fit(text, room.plot * 0.46, NOTE_SIZE)
    return note(
        shown,
        x,
        LINE / 2,
        colours,
        xref="paper",
        xanchor=side,
        name="all",
        captureevents=True,
        bold=bold,
        **opaque(colours),
    )


def _chosen(events: Sequence[Event], chosen: Event | None) -> str:
    if chosen is None or chosen not in events or chosen.when is None:
        return ""
    return f"{spoken(chosen.when)}: {chosen.title}"


def _some(events: Sequence[Event]) -> str:
    """When the most important of them were, in their own order."""
    told = {event.id: spoken(event.when) for event in events if event.when}
    chosen: dict[str, None] = {}
    for event in sorted(events, key=lambda event: -event.importance):
        if len(chosen) < _HINTED:
            chosen[told.get(event.id, "")] = None
    words = list(dict.fromkeys(told.values()))
    return ", ".join(word for word in words if word in chosen) + (" …" if len(words) > _HINTED else "")


def date_text(ordinal: float) -> str:
    """An ordinal with its fraction as Plotly reads dates: `2024-06-19 12:00`."""
    whole = int(ordinal)
    minutes = round((ordinal - whole) * 1440)
    if minutes >= 1440:
        whole, minutes = whole + 1, 0
    whole = min(max(whole, 1), date.max.toordinal())
    return f"{date.fromordinal(whole).isoformat()} {minutes // 60:02}:{minutes % 60:02}"
