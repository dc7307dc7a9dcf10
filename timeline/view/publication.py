"""When articles came out: lines and bands over the whole chart, or over the article's own lane."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from timeline.model import Article
from timeline.period import ONE_DAY
from timeline.spoken import spoken_period
from timeline.view.evidence import source_name
from timeline.view.frame import LINE, NOTE_SIZE, Strip, box, date_text, note, opaque
from timeline.view.measure import shorten, text_width
from timeline.view.packing import Scale
from timeline.view.style import Palette
from timeline.view.traces import Bars, ticks
from timeline.view.windows import Window

_MOST_PUBLISHED: Final = 12
"""More lines than these would cross out the chart: they become ticks in a row of their own."""
_TICK: Final = 9
_MOST_ROWS: Final = 3
"""Rows of names above the lanes; a line whose name finds no room there stands without it."""


@dataclass(frozen=True, slots=True)
class Published:
    """A line where articles came out: on its day, or the band of days it may have been."""

    first: date
    stop: date
    text: str


def published(articles: Sequence[Article], window: Window) -> list[Published]:
    """Where articles came out within the window; those of the same time share a line."""
    sources: dict[tuple[date, date, str], list[str]] = {}
    for article in articles:
        period = article.published.period if article.published else None
        if period and period.start < window.stop and window.start < period.stop:
            key = (period.start, period.stop, spoken_period(period))
            sources.setdefault(key, []).append(source_name(article))
    return [
        Published(start, stop, f"{shorten(names[0], 28)} published" if len(names) == 1 else f"{len(names)} published")
        for (start, stop, _), names in sorted(sources.items())
    ]


@dataclass(frozen=True, slots=True)
class PublishedMarks:
    """Shapes, labels and traces of the publication lines, and how many pixels the labels take at the top."""

    shapes: tuple[dict[str, Any], ...]
    notes: tuple[dict[str, Any], ...]
    traces: tuple[dict[str, Any], ...]
    height: float


def published_marks(
    lines: Sequence[Published], scale: Scale, bottom: float, colours: Palette, *, narrow: bool = False
) -> PublishedMarks:
    """The publication lines of a chart whose lanes end at `bottom`."""
    if len(lines) > _MOST_PUBLISHED:
        return _ticks(lines, scale, narrow=narrow, colours=colours)
    shapes, notes = [], []
    free: list[float] = []
    for line in lines:
        left, right = scale.x(line.first.toordinal()), scale.x(line.stop.toordinal())
        middle = min(max((left + right) / 2, 0), scale.width)
        if line.stop - line.first > ONE_DAY:
            shapes.append(box("x", line.first.isoformat(), line.stop.isoformat(), 0, bottom, fill=colours.glow))
        else:
            x = date_text(scale.day(middle))
            style = {"width": 1, "dash": "dot", "color": colours.published}
            shapes.append({"type": "line", "layer": "below", "x0": x, "x1": x, "y0": LINE, "y1": bottom, "line": style})
        wide = text_width(line.text, NOTE_SIZE) + 12
        start = min(max(middle - wide / 2, 0), scale.width - wide)
        if start < 0:
            continue
        row = next((at for at, taken in enumerate(free) if taken <= start), len(free))
        if row == _MOST_ROWS:
            continue
        free[row : row + 1] = [start + wide]
        place = {"xref": "x", "xanchor": "left", **opaque(colours)}
        notes.append(note(line.text, date_text(scale.day(start + 6)), LINE * (row + 1.5), colours, **place))
    return PublishedMarks(tuple(shapes), tuple(notes), (), LINE * len(free))


def _ticks(lines: Sequence[Published], scale: Scale, *, narrow: bool, colours: Palette) -> PublishedMarks:
    """A tick for each line, those on the same pixels once, in a row named as lanes are.

    They are one trace: Plotly takes about as long for a shape of its own as for a whole trace.
    """
    spans = {}
    for line in lines:
        left, right = scale.x(line.first.toordinal()), scale.x(line.stop.toordinal())
        middle = (left + right) / 2
        spans[round(middle), round(max(right - left, 2.0))] = middle
    bars, fills = Bars(), []
    middle_y = LINE * (2.5 if narrow else 1.5)
    for (_, wide), middle in sorted(spans.items()):
        first, last = (scale.day(min(max(x, 0), scale.width)) for x in (middle - wide / 2, middle + wide / 2))
        bars.add(first, last, middle_y)
        fills.append(colours.published if wide <= _TICK else colours.band)
    side = {"xref": "paper", "xanchor": "left" if narrow else "right", "xshift": 2 if narrow else -10}
    head = note("published", 0, LINE * 1.5, colours, **side)
    return PublishedMarks((), (head,), (ticks(bars, fills, _TICK),), LINE * (2.0 if narrow else 1.0))


def lane_publications(strips: Sequence[Strip], colours: Palette) -> list[dict[str, Any]]:
    """In each article's lane, a line where it came out: left of it is what it looks back on, right what it expects."""
    shapes = []
    for strip in strips:
        period = strip.lane.published
        if period is None:
            continue
        top, bottom = strip.top + 2, strip.top + strip.height - 2
        if period.days > 1:
            shapes.append(box("x", period.start.isoformat(), period.stop.isoformat(), top, bottom, fill=colours.band))
        else:
            x = date_text(period.start.toordinal() + 0.5)
            style = {"width": 2, "color": colours.ink}
            shapes.append({"type": "line", "layer": "below", "x0": x, "x1": x, "y0": top, "y1": bottom, "line": style})
    return shapes
