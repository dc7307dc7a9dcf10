"""The timeline as a Plotly figure: plain data, made from marks that `packing` has placed."""

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from timeline.model import Event, Open, Status, Timeline
from timeline.spoken import spoken
from timeline.view import frame
from timeline.view.frame import GUTTER_STEP, LINE, Room, Strip, date_text
from timeline.view.lanes import Lane, lanes
from timeline.view.measure import shorten
from timeline.view.packing import LABEL_SIZE, POINT, Cluster, Packed, Placed, Scale, Shape, pack
from timeline.view.style import FONT, LOOKS, PRECISION_WORDS, Palette, palette, tint
from timeline.view.windows import Window

MOST_ROWS: Final = 44
"""Rows of the whole chart; with more marks than they hold, the least important are counted in clusters."""
_LEAST_ROWS: Final = 3
_DAY_MS: Final = 86_400_000
_TOP: Final = 40
_GUTTER_ROWS: Final = 3
_PER_ROW: Final = 3


@dataclass(frozen=True, slots=True)
class Chart:
    """A Plotly figure as plain data, its height in pixels, and what it shows in a sentence for those who can't see it."""

    figure: dict[str, Any]
    height: float
    alt: str
    room: Room


@dataclass(slots=True)
class _Bars:
    """Columns of a horizontal bar trace, with x in days of ordinals and y in pixels."""

    base: list[str] = field(default_factory=list)
    length: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def add(self, start: float, stop: float, y: float, event_id: str = "", text: str = "") -> None:
        self.base.append(date_text(start))
        self.length.append(round((stop - start) * _DAY_MS))
        self.y.append(y)
        self.ids.append(event_id)
        self.text.append(text)


def timeline_chart(
    timeline: Timeline,
    events: Sequence[Event],
    window: Window,
    *,
    width: float,
    selected: str | None = None,
    dark: bool = False,
) -> Chart:
    """Draw `events` (dated and undated) of a timeline in a window, for a chart `width` pixels wide."""
    colours = palette(dark=dark)
    names = {actor.id: actor.name for actor in timeline.actors}
    found = lanes(events, names, window, most=8 if width >= 900 else 6)
    undated = sum(len(lane.undated) for lane in found)
    room = frame.share(width, undated=undated, names=[lane.name for lane in found])
    scale = Scale(window, room.plot)
    packed = _packed(found, scale)
    lines = frame.published(timeline.articles, window)
    _, _, label_height = frame.published_marks(lines, scale, 0, colours)
    top = LINE + label_height + 4
    strips = frame.strips(found, packed, top=top, narrow=room.narrow)
    bottom = strips[-1].top + strips[-1].height if strips else top + 60
    published_shapes, published_notes, _ = frame.published_marks(lines, scale, bottom, colours)
    chosen = next((event for event in events if event.id == selected), None)
    shapes = [*frame.stripes(strips, colours), *published_shapes, *_glow(chosen, window, top, bottom, dark=dark)]
    notes = [
        *frame.lane_names(strips, room, colours),
        *frame.edges(events, window, room, colours, chosen),
        *published_notes,
        *_gutter_head(undated, room, colours),
    ]
    traces = [
        *_connectors(chosen, strips, window, dark=dark),
        *_marks(strips, scale, selected, dark=dark),
        *_labels(strips, scale, selected, colours),
        *_cluster_marks(strips, scale, colours),
        *_gutter(strips, selected, dark=dark),
        _touch(strips, scale, names),
    ]
    bottom_axis = bottom > 560
    height = _TOP + bottom + (44 if bottom_axis else 8)
    layout = _layout(window, room, bottom, height, colours, bottom_axis=bottom_axis)
    layout |= {"shapes": shapes, "annotations": notes}
    return Chart({"data": traces, "layout": layout}, height, _alt(found, window, undated), room)


def _packed(found: Sequence[Lane], scale: Scale) -> list[Packed]:
    """Share the rows: lanes that need few get them, the others an equal part of the rest."""
    needs = [pack(lane.events, scale, most_rows=MOST_ROWS) for lane in found]
    if sum(max(1, packed.rows) for packed in needs) <= MOST_ROWS and not any(packed.clusters for packed in needs):
        return needs
    left, rows = MOST_ROWS, {}
    order = sorted(range(len(found)), key=lambda at: needs[at].rows)
    for rank, at in enumerate(order):
        fair = max(_LEAST_ROWS, left // (len(order) - rank))
        rows[at] = min(max(1, needs[at].rows), fair)
        left -= rows[at]
    return [
        needs[at] if needs[at].rows <= rows[at] and not needs[at].clusters else pack(lane.events, scale, most_rows=rows[at])
        for at, lane in enumerate(found)
    ]  # fmt: skip


def _layout(
    window: Window, room: Room, bottom: float, height: float, colours: Palette, *, bottom_axis: bool
) -> dict[str, Any]:
    share = room.plot / (room.plot + room.gutter)
    axis = {
        "type": "date", "range": [window.start.isoformat(), window.stop.isoformat()], "domain": [0, share],
        "gridcolor": colours.grid, "zeroline": False, "showline": False, "ticks": "", "automargin": False,
        "tickfont": {"size": 12, "color": colours.muted}, "nticks": max(3, int(room.plot // 90)), "hoverformat": " ",
        "tickformatstops": [{"dtickrange": [None, 6 * _DAY_MS], "value": "%-d %b\n%Y"}],
        "calendar": "gregorian", "minallowed": "0001-01-01", "maxallowed": "9999-12-31",
    }  # fmt: skip
    layout: dict[str, Any] = {
        "width": room.width, "height": height, "autosize": False, "showlegend": False,
        "margin": {"l": room.names, "r": room.air, "t": _TOP, "b": height - _TOP - bottom, "pad": 0},
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
        layout["xaxis3"] = {**axis, "side": "bottom", "anchor": "y", "overlaying": "x", "matches": "x", "showgrid": False}
    if room.gutter:
        layout["xaxis2"] = {
            "range": [0, room.gutter], "domain": [share, 1], "visible": False, "fixedrange": True, "anchor": "y",
        }  # fmt: skip
    return layout


def _marks(strips: Sequence[Strip], scale: Scale, selected: str | None, *, dark: bool) -> list[dict[str, Any]]:
    """One trace for each status and shape that occurs."""
    colours = palette(dark=dark)
    bands: dict[Status, _Bars] = {}
    lines: dict[Status, _Bars] = {}
    points: dict[tuple[Status, Shape], tuple[list[str], list[float]]] = {}
    arrows: dict[tuple[Status, str], tuple[list[str], list[float]]] = {}
    chosen = _Bars()
    ring: tuple[list[str], list[float]] = ([], [])
    for mark, y in _each(strips):
        status, period = mark.event.status, mark.period
        start, stop = float(period.start.toordinal()), float(period.stop.toordinal())
        match mark.shape:
            case Shape.BAND:
                bands.setdefault(status, _Bars()).add(start, stop, y)
            case Shape.ONGOING:
                stop = max(stop, start + scale.window.days * POINT / scale.width)
                at = y + 6 if mark.is_on_mark else y
                lines.setdefault(status, _Bars()).add(start, stop, at)
                opens = mark.event.when.open if mark.event.when else None
                symbol, tip = ("triangle-left", start) if opens is Open.START else ("triangle-right", stop)
                _append(arrows.setdefault((status, symbol), ([], [])), tip, at)
            case Shape.POINT | Shape.SMALL:
                _append(points.setdefault((status, mark.shape), ([], [])), (start + stop) / 2, y)
        if mark.event.id == selected:
            if mark.shape is Shape.BAND:
                chosen.add(start, stop, y)
            elif mark.shape is not Shape.ONGOING:
                _append(ring, (start + stop) / 2, y)
    traces = [_bar(bars, LOOKS[status].colour(dark=dark), LOOKS[status].hatch, 15) for status, bars in bands.items()]
    traces += [_line(bars, LOOKS[status].colour(dark=dark)) for status, bars in lines.items()]
    for (status, symbol), (x, ys) in arrows.items():
        traces.append(_dots(x, ys, symbol, LOOKS[status].colour(dark=dark), size=11, fill=True, page=colours.page))
    for (status, shape), (x, ys) in points.items():
        look = LOOKS[status]
        colour = look.colour(dark=dark)
        traces.append(_dots(x, ys, look.symbol, colour, size=POINT, fill=shape is Shape.POINT, page=colours.page))
    traces += [_outline(chosen, colours)] if chosen.y else []
    traces += [_dots(*ring, "circle-open", colours.ink, size=POINT + 7, fill=True, page=colours.page)] if ring[0] else []
    return traces


def _append(columns: tuple[list[str], list[float]], ordinal: float, y: float) -> None:
    columns[0].append(date_text(ordinal))
    columns[1].append(y)


def _each(strips: Iterable[Strip]) -> Iterable[tuple[Placed, float]]:
    return ((mark, strip.y(mark.row)) for strip in strips for mark in strip.packed.placed)


def _bar(bars: _Bars, colour: str, hatch: str, thick: float) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [thick] * len(bars.y), "hoverinfo": "skip",
        "marker": {
            "color": tint(colour, 0.2), "line": {"color": colour, "width": 1.2}, "cornerradius": 4,
            "pattern": {"shape": hatch, "fgcolor": tint(colour, 0.5), "bgcolor": tint(colour, 0.14), "size": 6, "solidity": 0.25},
        },
    }  # fmt: skip


def _line(bars: _Bars, colour: str) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [3.5] * len(bars.y), "hoverinfo": "skip", "marker": {"color": colour, "line": {"width": 0}},
    }  # fmt: skip


def _outline(bars: _Bars, colours: Palette) -> dict[str, Any]:
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y, "width": [17] * len(bars.y),
        "hoverinfo": "skip",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"color": colours.ink, "width": 2.4}, "cornerradius": 4},
    }  # fmt: skip


def _dots(
    x: Sequence[object], y: Sequence[float], symbol: str, colour: str, *, size: float, fill: bool, page: str
) -> dict[str, Any]:
    line = {"color": colour, "width": 2}
    return {
        "type": "scatter", "mode": "markers", "x": x, "y": y, "hoverinfo": "skip", "cliponaxis": True,
        "marker": {"symbol": symbol, "size": size, "color": colour if fill else page, "line": line, "opacity": 1},
    }  # fmt: skip


def _labels(
    strips: Sequence[Strip], scale: Scale, selected: str | None, colours: Palette
) -> list[dict[str, Any]]:
    x: list[str] = []
    y: list[float] = []
    text: list[str] = []
    sides: list[str] = []
    for mark, at in _each(strips):
        if mark.label:
            x.append(date_text(scale.day(mark.label_right if mark.ends_at_mark else mark.label_x)))
            sides.append("middle left" if mark.ends_at_mark else "middle right")
            y.append(at - 3 if mark.shape is Shape.ONGOING and mark.is_on_mark else at)
            label = html.escape(mark.label, quote=False)
            text.append(f"<b>{label}</b>" if mark.event.id == selected else label)
    return [_text(x, y, text, colours.ink, textposition=sides)] if x else []


def _text(x: Sequence[str], y: Sequence[float], text: Sequence[str], colour: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "text", "x": x, "y": y, "text": text,
        "textfont": {"size": LABEL_SIZE, "color": colour, "family": FONT}, "hoverinfo": "skip", "cliponaxis": True, **more,
    }  # fmt: skip


def _cluster_marks(strips: Sequence[Strip], scale: Scale, colours: Palette) -> list[dict[str, Any]]:
    """What had no room: a count on a grey bar; a click looks closer."""
    bars, x, y, text = _Bars(), [], [], []
    for strip in strips:
        at = strip.y(strip.packed.rows - 1)
        for cluster in strip.packed.clusters:
            start, stop = scale.day(cluster.left + 1), scale.day(cluster.right - 1)
            many = len(cluster.events)
            bars.add(start, stop, at, _zoom(cluster, scale), f"{many} more here<br>click to look closer<extra></extra>")
            x.append(date_text((start + stop) / 2))
            y.append(at)
            text.append(f"+{many}" if many < 1000 else f"+{many // 1000}k")
    if not x:
        return []
    return [
        {
            "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y, "width": [15] * len(x),
            "customdata": bars.ids, "hovertemplate": bars.text,
            "marker": {"color": colours.grid, "line": {"width": 0}, "cornerradius": 7},
        },
        _text(x, y, text, colours.muted, textposition="middle center"),
    ]  # fmt: skip


def _zoom(cluster: Cluster, scale: Scale) -> str:
    start = int(scale.day(cluster.left - 4))
    stop = max(int(scale.day(cluster.right + 4)) + 1, start + 7)
    return f"zoom:{date_text(start)[:10]}/{date_text(stop)[:10]}"


def _gutter_head(undated: int, room: Room, colours: Palette) -> list[dict[str, Any]]:
    if not undated:
        return []
    return [frame.note(f"no date ({undated})", 1, LINE / 2, colours, xref="paper", xanchor="right")]


def _gutter(strips: Sequence[Strip], selected: str | None, *, dark: bool) -> list[dict[str, Any]]:
    """Marks of what has no date yet, at the right end of their lane."""
    colours = palette(dark=dark)
    traces = []
    for strip in strips:
        room = _GUTTER_ROWS * _PER_ROW
        shown = strip.lane.undated[: room if len(strip.lane.undated) <= room else room - 1]
        for at, event in enumerate(shown):
            x, y = _gutter_place(at), strip.y(at // _PER_ROW)
            look = LOOKS[event.status]
            dot = _dots([x], [y], look.symbol, look.colour(dark=dark), size=POINT, fill=False, page=colours.page)
            dot |= {"xaxis": "x2", "hoverinfo": "text", "customdata": [event.id]}
            dot["hovertemplate"] = f"{_hover_title(event)}<br>no date yet<extra></extra>"
            if event.id == selected:
                dot["marker"]["line"] = {"color": colours.ink, "width": 3}
            traces.append(dot)
        hidden = len(strip.lane.undated) - len(shown)
        if hidden:
            place = [_gutter_place(room - 1)], [strip.y(_GUTTER_ROWS - 1)]
            more = _text([], [], [f"+{hidden}"], colours.muted, textposition="middle center")
            traces.append(more | {"xaxis": "x2", "x": place[0], "y": place[1]})
    return traces


def _gutter_place(at: int) -> float:
    return 18 + GUTTER_STEP * (at % _PER_ROW)


def _touch(strips: Sequence[Strip], scale: Scale, names: Mapping[str, str]) -> dict[str, Any]:
    """Unseen bars over every mark and its label: what the mouse and the finger meet."""
    bars = _Bars()
    for mark, y in _each(strips):
        left = min(mark.left, mark.label_x) if mark.label else mark.left
        right = max(mark.right, mark.label_right) if mark.label else mark.right
        bars.add(scale.day(left - 2), scale.day(right + 2), y, mark.event.id, _hover(mark.event, names))
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [strips[0].row - 1 if strips else 20] * len(bars.y), "customdata": bars.ids, "hovertemplate": bars.text,
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}},
    }  # fmt: skip


def _hover(event: Event, names: Mapping[str, str]) -> str:
    who = ", ".join(dict.fromkeys(names[who.actor] for who in event.participants if who.actor in names))
    when = spoken(event.when) if event.when else "no date yet"
    precision = ""
    if event.when and event.when.period:
        precision = " · goes on" if event.when.open else f" · {PRECISION_WORDS[event.when.period.unit]}"
    look = LOOKS[event.status]
    lines = [
        _hover_title(event),
        html.escape(when + precision, quote=False),
        html.escape(shorten(who, 80), quote=False),
        f"{look.sign} {look.word}",
    ]
    return _literal("<br>".join(line for line in lines if line)) + "<extra></extra>"


def _hover_title(event: Event) -> str:
    return _literal(f"<b>{html.escape(shorten(event.title, 90), quote=False)}</b>")


def _literal(text: str) -> str:
    """Plotly replaces `%{…}` in hover templates; a zero-width space keeps the text from being one."""
    return text.replace("%{", "%\u200b{")


def _glow(chosen: Event | None, window: Window, top: float, bottom: float, *, dark: bool) -> list[dict[str, Any]]:
    """A column of light over the whole span of the selected event."""
    period = chosen.when.period if chosen and chosen.when else None
    if chosen is None or period is None or period.start >= window.stop or period.stop <= window.start:
        return []
    colour = tint(LOOKS[chosen.status].colour(dark=dark), 0.1)
    start, stop = max(period.start, window.start), min(period.stop, window.stop)
    return [frame.box("x", start.isoformat(), stop.isoformat(), top, bottom, fill=colour)]


def _connectors(chosen: Event | None, strips: Sequence[Strip], window: Window, *, dark: bool) -> list[dict[str, Any]]:
    """Dotted lines from the selected mark to the lanes of the others that take part."""
    found = next(((mark, y) for mark, y in _each(strips) if chosen and mark.event.id == chosen.id), None)
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
            traces.append({"type": "scatter", "mode": "lines", "x": [x, x], "y": [y, end], "line": line, "hoverinfo": "skip"})
            traces.append(_dots([x], [end], "circle", colour, size=8, fill=False, page=colours.page))
    return traces


def _alt(found: Sequence[Lane], window: Window, undated: int) -> str:
    """What the chart shows, in one sentence."""
    events = sum(len(lane.events) for lane in found)
    parts = ", ".join(f"{lane.name} {len(lane.events)}" for lane in found)
    tail = f"; {undated} without a date" if undated else ""
    return f"Timeline of {events} events from {window.start} to {window.stop}, in lanes: {parts}{tail}."
