"""What is drawn in the lanes: marks, their labels, clusters, the gutter, and what the mouse meets."""

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from timeline.model import Event, Open, Status
from timeline.spoken import spoken
from timeline.view.frame import GUTTER_STEP, PER_GUTTER_ROW, Strip, date_text
from timeline.view.measure import shorten
from timeline.view.packing import POINT, Cluster, Placed, Scale, Shape
from timeline.view.style import LOOKS, PRECISION_WORDS, Palette, palette
from timeline.view.traces import Bars, bar, dots, line, outline, text_trace

_GUTTER_ROWS: Final = 3


def marks(strips: Sequence[Strip], scale: Scale, selected: str | None, *, dark: bool) -> list[dict[str, Any]]:
    """One trace for each status and shape that occurs."""
    colours = palette(dark=dark)
    thick = strips[0].thickness if strips else 14.0
    bands: dict[Status, Bars] = {}
    lines: dict[Status, Bars] = {}
    points: dict[tuple[Status, Shape], tuple[list[str], list[float]]] = {}
    arrows: dict[tuple[Status, str], tuple[list[str], list[float]]] = {}
    chosen = Bars()
    ring: tuple[list[str], list[float]] = ([], [])
    for mark, y in each(strips):
        status, period = mark.event.status, mark.period
        start, stop = float(period.start.toordinal()), float(period.stop.toordinal())
        match mark.shape:
            case Shape.BAND:
                bands.setdefault(status, Bars()).add(start, stop, y)
            case Shape.ONGOING:
                stop = max(stop, start + scale.window.days * POINT / scale.width)
                at = y + 6 if mark.is_on_mark else y
                lines.setdefault(status, Bars()).add(start, stop, at)
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
    traces = [bar(bars, LOOKS[status].colour(dark=dark), LOOKS[status].hatch, thick) for status, bars in bands.items()]
    traces += [line(bars, LOOKS[status].colour(dark=dark)) for status, bars in lines.items()]
    for (status, symbol), (x, ys) in arrows.items():
        traces.append(dots(x, ys, symbol, LOOKS[status].colour(dark=dark), size=11, fill=True, page=colours.page))
    for (status, shape), (x, ys) in points.items():
        look = LOOKS[status]
        colour = look.colour(dark=dark)
        traces.append(dots(x, ys, look.symbol, colour, size=POINT, fill=shape is Shape.POINT, page=colours.page))
    traces += [outline(chosen, colours, thick + 2)] if chosen.y else []
    traces += [dots(*ring, "circle-open", colours.ink, size=POINT + 7, fill=True, page=colours.page)] if ring[0] else []
    return traces


def _append(columns: tuple[list[str], list[float]], ordinal: float, y: float) -> None:
    columns[0].append(date_text(ordinal))
    columns[1].append(y)


def each(strips: Iterable[Strip]) -> Iterable[tuple[Placed, float]]:
    """Every mark with the middle of its row."""
    return ((mark, strip.y(mark.row)) for strip in strips for mark in strip.packed.placed)


def labels(strips: Sequence[Strip], scale: Scale, selected: str | None, colours: Palette) -> list[dict[str, Any]]:
    """The titles beside, inside or above their marks."""
    x: list[str] = []
    y: list[float] = []
    text: list[str] = []
    sides: list[str] = []
    for mark, at in each(strips):
        if mark.label:
            x.append(date_text(scale.day(mark.label_right if mark.ends_at_mark else mark.label_x)))
            sides.append("middle left" if mark.ends_at_mark else "middle right")
            y.append(at - 3 if mark.shape is Shape.ONGOING and mark.is_on_mark else at)
            label = html.escape(mark.label, quote=False)
            text.append(f"<b>{label}</b>" if mark.event.id == selected else label)
    return [text_trace(x, y, text, colours.ink, textposition=sides)] if x else []


def cluster_marks(strips: Sequence[Strip], scale: Scale, colours: Palette) -> list[dict[str, Any]]:
    """What had no room: a count on a grey bar; a click looks closer."""
    bars, x, y, text = Bars(), [], [], []
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
        text_trace(x, y, text, colours.muted, textposition="middle center"),
    ]  # fmt: skip


def _zoom(cluster: Cluster, scale: Scale) -> str:
    start = int(scale.day(cluster.left - 4))
    stop = max(int(scale.day(cluster.right + 4)) + 1, start + 7)
    return f"zoom:{date_text(start)[:10]}/{date_text(stop)[:10]}"


def gutter(strips: Sequence[Strip], selected: str | None, *, dark: bool) -> list[dict[str, Any]]:
    """Marks of what has no date yet, at the right end of their lane: one trace for each status that occurs."""
    colours = palette(dark=dark)
    room = _GUTTER_ROWS * PER_GUTTER_ROW
    places: dict[Status, list[tuple[float, float, Event]]] = {}
    hidden: list[tuple[float, str]] = []
    for strip in strips:
        waiting = strip.lane.undated
        shown = waiting[: room if len(waiting) <= room else room - 1]
        for at, event in enumerate(shown):
            places.setdefault(event.status, []).append((_gutter_place(at), strip.y(at // PER_GUTTER_ROW), event))
        if len(waiting) > len(shown):
            hidden.append((strip.y(_GUTTER_ROWS - 1), f"+{len(waiting) - len(shown)}"))
    traces = [_waiting(status, found, selected, dark=dark) for status, found in places.items()]
    if hidden:
        ys, text = zip(*hidden, strict=True)
        more = text_trace([], list(ys), list(text), colours.muted, textposition="middle center")
        traces.append(more | {"xaxis": "x2", "x": [_gutter_place(room - 1)] * len(ys)})
    return traces


def _waiting(
    status: Status, places: Sequence[tuple[float, float, Event]], selected: str | None, *, dark: bool
) -> dict[str, Any]:
    """Hollow marks of one status; the selected event's has the ink's colour."""
    colours, look = palette(dark=dark), LOOKS[status]
    colour = look.colour(dark=dark)
    x, y, events = zip(*places, strict=True)
    trace = dots(list(x), list(y), look.symbol, colour, size=POINT, fill=False, page=colours.page)
    trace["marker"]["line"] = {
        "color": [colours.ink if event.id == selected else colour for event in events],
        "width": [3 if event.id == selected else 2 for event in events],
    }
    return trace | {
        "xaxis": "x2", "hoverinfo": "text", "customdata": [event.id for event in events],
        "hovertemplate": [f"{_hover_title(event)}<br>no date yet<extra></extra>" for event in events],
    }  # fmt: skip


def _gutter_place(at: int) -> float:
    return 18 + GUTTER_STEP * (at % PER_GUTTER_ROW)


def touch(strips: Sequence[Strip], scale: Scale, names: Mapping[str, str]) -> dict[str, Any]:
    """Unseen bars over every mark and its label: what the mouse and the finger meet."""
    bars = Bars()
    for mark, y in each(strips):
        left = min(mark.left, mark.label_x) if mark.label else mark.left
        right = max(mark.right, mark.label_right) if mark.label else mark.right
        bars.add(scale.day(left - 2), scale.day(right + 2), y, mark.event.id, _hover(mark.event, names))
    thick = strips[0].row - 1 if strips else 20
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [thick] * len(bars.y), "customdata": bars.ids, "hovertemplate": bars.text,
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
