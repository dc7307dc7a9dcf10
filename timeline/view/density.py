"""The chart of very many events: how many there are in each lane and stretch of days, and the most important by name.

An exact day counts in its own stretch. What is known less exactly is spread evenly over its span, so that a thousand
events "in 2019" make no peak in the middle of that year.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from timeline.model import Event
from timeline.period import day, span
from timeline.spoken import spoken_period
from timeline.view import frame
from timeline.view.crowd import Selection
from timeline.view.figure import Chart, glow, layout_of
from timeline.view.frame import LINE, PAD, Room, Strip, date_text
from timeline.view.lanes import OTHER, Lane
from timeline.view.marks import labels, marks, touch
from timeline.view.packing import Packed, Scale, pack_most_important
from timeline.view.spare_room import longer_labels
from timeline.view.style import LOOKS, Palette, palette, tint
from timeline.view.traces import DAY_MS
from timeline.view.windows import Window

DENSE: Final = 1_500
"""From so many events in a window on they are counted, not drawn one by one."""
_BAR: Final = 7
"""Pixels that a stretch of days takes at least."""
_TALL: Final = 46
"""Pixels of the highest bar."""
_ROW: Final = 22
_NAMED: Final = 14
"""Events of a lane that are tried to be placed by name, in two rows."""
LEAST_DAYS: Final = 7
"""The shortest window that the chart zooms to; what is closer together is read in the list."""


@dataclass(frozen=True, slots=True)
class Bins:
    """Half-open stretches of days of equal length over a window; `edges` are the ordinals, one more than stretches."""

    edges: NDArray[np.int64]

    @property
    def days(self) -> int:
        """How many days a stretch holds."""
        return int(self.edges[1] - self.edges[0])


def bins(window: Window, width: float) -> Bins:
    """Stretches wide enough to be seen and clicked. They begin on fixed days, so that panning moves no event."""
    days = max(1, int(np.ceil(window.days * _BAR / width)))
    start, stop = window.start.toordinal(), window.stop.toordinal()
    return Bins(np.arange(start // days * days, stop + days, days, dtype=np.int64))


def counts(first: NDArray[np.int32], stop: NDArray[np.int32], found: Bins) -> NDArray[np.float64]:
    """How many events lie in each stretch, those with longer spans in parts: the half-open spans of dated events."""
    many = len(found.edges) - 1
    at = (first - found.edges[0]) // found.days
    last = (stop - 1 - found.edges[0]) // found.days
    part = 1.0 / (last - at + 1)
    steps = np.bincount(np.clip(at, 0, many), part, many + 1) - np.bincount(np.clip(last + 1, 0, many), part, many + 1)
    return np.asarray(np.maximum(np.cumsum(steps)[:many], 0.0))


def crowd_lanes(inside: Selection, most: int) -> list[tuple[str, Selection]]:
    """(actor, its events) for the actors that lead most events, the fullest first, the others last; see `lanes`."""
    crowd, found = inside.crowd, inside.crowd.columns
    here = np.zeros(len(crowd), np.bool_)
    here[inside.rows] = True
    links = np.flatnonzero(here[found.who_row])
    rows, leads = np.unique(found.who_row[links], return_index=True)
    leading = np.bincount(found.who_actor[links][leads], minlength=len(crowd.names))
    taking_part = np.bincount(found.who_actor[links], minlength=len(crowd.names))
    order = np.lexsort((np.arange(len(leading)), -taking_part, -leading))
    chosen = [int(actor) for actor in order[:most] if leading[actor] and (taking_part[actor] > 1 or len(rows) < 2)]
    lane_of_actor = np.full(len(crowd.names), -1)
    lane_of_actor[chosen] = np.arange(len(chosen))
    lane = np.full(len(crowd), -1)
    with_lane = links[lane_of_actor[found.who_actor[links]] >= 0][::-1]
    lane[found.who_row[with_lane]] = lane_of_actor[found.who_actor[with_lane]]  # an event's first actor comes last
    parts = [
        (crowd.outline.actors[actor].id, Selection(crowd, inside.rows[lane[inside.rows] == at]))
        for at, actor in enumerate(chosen)
    ]
    parts.sort(key=lambda part: -len(part[1]))
    others = Selection(crowd, inside.rows[lane[inside.rows] < 0])
    return [*(part for part in parts if len(part[1])), *([(OTHER, others)] if len(others) else [])]


def density_chart(
    events: Selection, window: Window, *, width: float, selected: Event | None = None, dark: bool = False
) -> Chart:
    """Draw how many of the events lie where in a window, for a chart `width` pixels wide."""
    colours = palette(dark=dark)
    names = events.crowd.names
    inside = events.within(window)
    parts = crowd_lanes(inside, most=8 if width >= 900 else 6)
    found = [
        Lane(actor, names.get(actor, "Other"), part.most_important(_NAMED), note=f"{len(part):,} events")
        for actor, part in parts
    ]
    room = frame.share(width, undated=0, lanes=found)
    scale = Scale(window, room.plot)
    strips = _strips(found, scale, narrow=room.narrow)
    bottom = strips[-1].top + strips[-1].height if strips else LINE + 60
    stretches = bins(window, room.plot)
    heights = [counts(part.first, part.stop, stretches) for _, part in parts]
    # One scale for all lanes but the one of all others, which would press them flat.
    own = [height for (actor, _), height in zip(parts, heights, strict=True) if actor != OTHER] or heights
    most = max((float(height.max()) for height in own), default=1.0)
    look = LOOKS[next(iter(LOOKS))].colour(dark=dark)
    chosen = selected.id if selected else None
    traces = [
        *(_bars(strip, height, stretches, most, look) for strip, height in zip(strips, heights, strict=True)),
        *marks(strips, scale, chosen, dark=dark),
        *labels(strips, scale, chosen, colours),
        touch(strips, scale, names),
    ]
    bottom_axis = bottom > 560
    height = frame.TOP + bottom + (44 if bottom_axis else 8)
    layout = layout_of(window, room, bottom, height, colours, bottom_axis=bottom_axis)
    layout |= {
        "shapes": [*frame.stripes(strips, colours), *glow(selected, window, LINE, bottom, dark=dark)],
        "annotations": [*frame.lane_names(strips, room, colours), *outside(events, window, room, colours)],
    }
    return Chart({"data": traces, "layout": layout}, height, _alt(found, inside, window), room)


def outside(events: Selection, window: Window, room: Room, colours: Palette) -> list[dict[str, Any]]:
    """How many lie before and after the window; a click shows all there is."""
    notes = []
    if before := events.before(window):
        notes.append(frame.hint(f"← {before:,} earlier", 0, "left", room, colours))
    if after := events.after(window):
        notes.append(frame.hint(f"{after:,} later →", room.plot / (room.plot + room.gutter), "right", room, colours))
    return notes


def _strips(found: Sequence[Lane], scale: Scale, *, narrow: bool) -> list[Strip]:
    """The lanes below each other: rows of what is named, and below them the room of the bars."""
    strips, top = [], float(LINE + 4)
    for lane in found:
        packed = longer_labels(pack_most_important(lane.events, scale, most_rows=3), scale.width)
        rows = max((mark.row for mark in packed.placed), default=-1) + 1
        above = PAD + (LINE if narrow else 0)
        height = above + rows * _ROW + _TALL + PAD
        strips.append(Strip(lane, Packed(packed.placed, (), rows), top, top + above, height, _ROW))
        top += height
    return strips


def _bars(strip: Strip, heights: NDArray[np.float64], found: Bins, most: float, colour: str) -> dict[str, Any]:
    """A lane's bars, standing on its lower edge; heights grow with the square root, so that few are seen as well."""
    shown = np.flatnonzero(heights >= 0.05)
    tall = np.clip(_TALL * np.sqrt(heights[shown] / most), 2.0, _TALL)
    foot = strip.top + strip.height - PAD / 2
    starts = found.edges[shown]
    return {
        "type": "bar", "orientation": "h",
        "base": [date_text(float(start)) for start in starts],
        "x": [found.days * DAY_MS] * len(shown),
        "y": np.round(foot - tall / 2, 1).tolist(), "width": np.round(tall, 1).tolist(),
        "customdata": [_look_closer(int(start), found.days) for start in starts],
        "hovertemplate": [_hover(float(heights[at]), int(found.edges[at]), found.days) for at in shown],
        "marker": {"color": tint(colour, 0.45), "line": {"color": colour, "width": 0.6}},
    }  # fmt: skip


def _look_closer(start: int, days: int) -> str:
    """What a click asks for: to zoom in, or, where that is at its end, for the list of these days."""
    kind = "zoom" if days > 1 else "days"
    air = max(0, LEAST_DAYS - days + 1) // 2 if kind == "zoom" else 0
    return f"{kind}:{date_text(start - air)[:10]}/{date_text(start + days + air)[:10]}"


def _about(count: float) -> str:
    many = round(count)
    return "less than one event" if many < 1 else f"about {many:,} event{'s' * (many != 1)}"


def _hover(count: float, start: int, days: int) -> str:
    first = date.fromordinal(start)
    period = day(first) if days == 1 else span(first, date.fromordinal(start + days - 1))
    return f"{_about(count)}<br>{spoken_period(period)}<br>click to look closer<extra></extra>"


def _alt(found: Sequence[Lane], inside: Selection, window: Window) -> str:
    """What the chart shows, in one sentence."""
    parts = ", ".join(f"{lane.name} {lane.note}" for lane in found)
    return f"How many of {len(inside)} events lie where from {window.start} to {window.stop}, in lanes: {parts}."
