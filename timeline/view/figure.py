"""The timeline as a Plotly figure: plain data, made from marks that `packing` has placed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from timeline.model import Event, Timeline
from timeline.view import frame
from timeline.view.frame import LINE, TOP, Room, Strip, date_text
from timeline.view.lanes import Lane, article_lanes, lanes
from timeline.view.marks import cluster_marks, each, gutter, labels, marks, touch
from timeline.view.packing import LABEL_SIZE, Packed, Scale, pack_all, pack_most_important
from timeline.view.publication import Published, lane_publications, published, published_marks
from timeline.view.spare_room import longer_labels
from timeline.view.style import FONT, LOOKS, Palette, palette, tint
from timeline.view.traces import DAY_MS, dots
from timeline.view.windows import ALL, Window, choices

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

MOST_ROWS: Final = 38
"""Rows of the whole chart; with more marks than they hold, the least important are counted in clusters."""
_LEAST_ROWS: Final = 3
_AMPLE: Final = 14
"""So few rows leave the window room to spare: no title is cut to save one."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A Plotly figure as plain data, its height in pixels, and what it shows, in a sentence for a screen reader.

    `chosen_at` is how many pixels below its top the selected mark is, None when there is none in view.
    """

    figure: dict[str, Any]
    height: float
    alt: str
    room: Room
    chosen_at: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands in a chart, in pixels: the same whichever event is selected, in light and dark."""

    events: tuple[Event, ...]
    window: Window
    lanes: tuple[Lane, ...]
    room: Room
    strips: tuple[Strip, ...]
    lines: tuple[Published, ...]
    top: float
    names: Mapping[str, str]

    @property
    def scale(self) -> Scale:
        """Days to pixels."""
        return Scale(self.window, self.room.plot)


def timeline_chart(
    timeline: Timeline,
    events: Sequence[Event],
    window: Window,
    *,
    width: float,
    selected: str | None = None,
    dark: bool = False,
    reporting: bool = False,
    tall: float = 0.0,
) -> Chart:
    """Draw `events` (dated and undated) of a timeline in a window; see `plan` and `draw`."""
    return draw(plan(timeline, events, window, width=width, reporting=reporting, tall=tall), selected, dark=dark)


def plan(
    timeline: Timeline,
    events: Sequence[Event],
    window: Window,
    *,
    width: float,
    reporting: bool = False,
    tall: float = 0.0,
) -> Plan:
    """Place `events` (dated and undated) of a timeline in a window, for a chart `width` pixels wide.

    A chart of few rows grows towards `tall` pixels.
    Lanes are actors, or, `reporting`, the articles with when each came out.
    """
    names = {actor.id: actor.name for actor in timeline.actors}
    if reporting:
        found = article_lanes(events, {article.id: article for article in timeline.articles}, window)
    else:
        found = lanes(events, names, window, most=8 if width >= 900 else 6)
    room = frame.share(width, undated=sum(len(lane.undated) for lane in found), lanes=found)
    scale = Scale(window, room.plot)
    packed = _packed(found, scale)
    lines = [] if reporting else published(timeline.articles, window)
    above = published_marks(lines, scale, 0, palette(dark=False), narrow=room.narrow).height
    top = LINE + above + 4
    strips = frame.strips(found, packed, top=top, narrow=room.narrow, room=tall - TOP - top - 8)
    return Plan(tuple(events), window, tuple(found), room, tuple(strips), tuple(lines), top, names)


def draw(planned: Plan, selected: str | None = None, *, dark: bool = False) -> Chart:
    """The figure of a plan, with one event selected."""
    colours = palette(dark=dark)
    window, room, scale, strips = planned.window, planned.room, planned.scale, planned.strips
    undated = sum(len(lane.undated) for lane in planned.lanes)
    bottom = strips[-1].top + strips[-1].height if strips else planned.top + 60
    came_out = published_marks(planned.lines, scale, bottom, colours, narrow=room.narrow)
    chosen = next((event for event in planned.events if event.id == selected), None)
    shapes = [
        *frame.stripes(strips, colours),
        *came_out.shapes,
        *lane_publications(strips, colours),
        *glow(chosen, window, planned.top, bottom, dark=dark),
    ]
    notes = [
        *frame.lane_names(strips, room, colours),
        *frame.edges(planned.events, window, room, colours, chosen),
        *came_out.notes,
        *_gutter_head(undated, colours),
    ]
    traces = [
        *came_out.traces,
        *_connectors(chosen, strips, window, dark=dark),
        *marks(strips, scale, selected, dark=dark),
        *labels(strips, scale, selected, colours),
        *cluster_marks(strips, scale, colours),
        *gutter(strips, selected, dark=dark),
        touch(strips, scale, planned.names),
    ]
    bottom_axis = bottom > 560
    height = TOP + bottom + (44 if bottom_axis else 8)
    layout = layout_of(window, room, bottom, height, colours, bottom_axis=bottom_axis)
    layout |= {"shapes": shapes, "annotations": notes}
    at = next((TOP + y for mark, y in each(strips) if mark.event.id == selected), None)
    return Chart({"data": traces, "layout": layout}, height, _alt(planned.lanes, window, undated), room, at)


def plotly_figure(timeline: Timeline, *, width: float = 1000, dark: bool = False, reporting: bool = False) -> "Figure":
    """The dashboard's chart of a whole timeline for a notebook or a program of your own, `width` pixels wide.

    Raises ValueError when there is no event on it.
    """
    from plotly.graph_objects import Figure

    windows = {choice.key: choice.window for choice in choices(timeline.events)}
    if not windows:
        msg = "The timeline has no dated event, so there is nothing to draw."
        raise ValueError(msg)
    events = [*timeline.events, *timeline.unplaced]
    drawn = timeline_chart(timeline, events, windows[ALL], width=width, dark=dark, reporting=reporting)
    return Figure(drawn.figure)


def _packed(found: Sequence[Lane], scale: Scale) -> list[Packed]:
    """Share the rows: lanes that need few get them, the others a part of the rest, the fuller the larger.

    By the root of what they hold: by what they hold, one actor of whom most is told would leave the others three rows.
    """
    ample = [pack_all(lane.events, scale, most_rows=_AMPLE, whole=True) for lane in found]
    if sum(packed.rows if packed else MOST_ROWS for packed in ample) <= _AMPLE:
        return [packed for packed in ample if packed]
    whole = [pack_all(lane.events, scale, most_rows=MOST_ROWS) for lane in found]
    needs = [max(1, packed.rows) if packed else MOST_ROWS for packed in whole]
    weights = [max(1, len(lane.events)) ** 0.5 for lane in found]
    left, weight = MOST_ROWS, sum(weights)
    shared = [Packed((), (), 0)] * len(found)
    for at in sorted(range(len(found)), key=lambda at: needs[at] / weights[at]):
        rows = min(needs[at], max(_LEAST_ROWS, round(left * weights[at] / weight)))
        left, weight = max(0, left - rows), weight - weights[at]
        packed = whole[at]
        if packed is None or packed.rows > rows:
            packed = pack_most_important(found[at].events, scale, most_rows=rows)
        shared[at] = longer_labels(packed, scale.width)
    return shared


def layout_of(
    window: Window, room: Room, bottom: float, height: float, colours: Palette, *, bottom_axis: bool
) -> dict[str, Any]:
    """The layout of a chart whose lanes end at `bottom`, `height` pixels high in all."""
    share = room.plot / (room.plot + room.gutter)
    axis = {
        "type": "date", "range": [window.start.isoformat(), window.stop.isoformat()], "domain": [0, share],
        "gridcolor": colours.grid, "zeroline": False, "showline": False, "ticks": "", "automargin": False,
        "tickfont": {"size": 12, "color": colours.muted}, "nticks": max(5, int(room.plot // 90)), "hoverformat": " ",
        "tickformatstops": [{"dtickrange": [None, 6 * DAY_MS], "value": "%-d %b\n%Y"}],
        "calendar": "gregorian", "minallowed": "0001-01-01", "maxallowed": "9999-12-31",
    }  # fmt: skip
    layout: dict[str, Any] = {
        "width": room.width, "height": height, "autosize": False, "showlegend": False,
        "margin": {"l": room.names, "r": room.air, "t": TOP, "b": height - TOP - bottom, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "barmode": "overlay", "bargap": 0,
        "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.ink},
        "dragmode": "pan", "hovermode": "closest", "hoverdistance": 8, "clickmode": "event",
        "hoverlabel": {
            "bgcolor": colours.page, "bordercolor": colours.line, "align": "left", "namelength": 0,
            "font": {"family": FONT, "size": 13, "color": colours.ink},
        },
        "xaxis": {**axis, "side": "top", "anchor": "y"},
        "yaxis": {"range": [bottom, 0], "visible": False, "fixedrange": True, "domain": [0, 1]},
    }  # fmt: skip
    if bottom_axis:
        layout["xaxis3"] = {
            **axis,
            "side": "bottom",
            "anchor": "y",
            "overlaying": "x",
            "matches": "x",
            "showgrid": False,
        }
    if room.gutter:
        layout["xaxis2"] = {
            "range": [0, room.gutter], "domain": [share, 1], "visible": False, "fixedrange": True, "anchor": "y",
        }  # fmt: skip
    return layout


def _gutter_head(undated: int, colours: Palette) -> list[dict[str, Any]]:
    if not undated:
        return []
    return [frame.note(f"no date ({undated})", 1, LINE / 2, colours, xref="paper", xanchor="right")]


def glow(chosen: Event | None, window: Window, top: float, bottom: float, *, dark: bool) -> list[dict[str, Any]]:
    """A column of light over the whole span of the selected event."""
    period = chosen.when.period if chosen and chosen.when else None
    if chosen is None or period is None or period.start >= window.stop or period.stop <= window.start:
        return []
    colour = tint(LOOKS[chosen.status].colour(dark=dark), 0.1)
    start, stop = max(period.start, window.start), min(period.stop, window.stop)
    return [frame.box("x", start.isoformat(), stop.isoformat(), top, bottom, fill=colour)]


def _alt(found: Sequence[Lane], window: Window, undated: int) -> str:
    """What the chart shows, in one sentence."""
    events = sum(len(lane.events) for lane in found)
    parts = ", ".join(f"{lane.name} {len(lane.events)}" for lane in found)
    tail = f"; {undated} without a date" if undated else ""
    return f"Timeline of {events} events from {window.start} to {window.stop}, in lanes: {parts}{tail}."


def _connectors(chosen: Event | None, strips: Sequence[Strip], window: Window, *, dark: bool) -> list[dict[str, Any]]:
    """Dotted lines from the selected mark to the lanes of the others that take part."""
    found = next(((mark, y) for mark, y in each(strips) if chosen and mark.event.id == chosen.id), None)
    if chosen is None or found is None:
        return []
    mark, y = found
    taking_part = {who.actor for who in chosen.participants}
    start = max(mark.period.start, window.start).toordinal()
    stop = min(mark.period.stop, window.stop).toordinal()
    x = date_text((start + stop) / 2)
    colours = palette(dark=dark)
    colour = LOOKS[chosen.status].colour(dark=dark)
    traces = []
    for strip in strips:
        if strip.lane.id in taking_part and not strip.top <= y < strip.top + strip.height:
            end = strip.top + strip.height - 4 if strip.top < y else strip.top + 4
            line = {"color": colour, "width": 1.4, "dash": "dot"}
            traces.append(
                {"type": "scatter", "mode": "lines", "x": [x, x], "y": [y, end], "line": line, "hoverinfo": "skip"}
            )
            traces.append(dots([x], [end], "circle", colour, size=8, fill=False, page=colours.page))
    return traces
