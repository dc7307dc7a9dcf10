"""Plotly traces of the few kinds that the charts are made of, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from timeline.view.frame import date_text
from timeline.view.packing import LABEL_SIZE
from timeline.view.style import FONT, Palette, tint

DAY_MS: Final = 86_400_000


@dataclass(slots=True)
class Bars:
    """Columns of a horizontal bar trace, with x in days of ordinals and y in pixels."""

    base: list[str] = field(default_factory=list)
    length: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def add(self, start: float, stop: float, y: float, event_id: str = "", text: str = "") -> None:
        """One bar from `start` to `stop`, ordinals of days; a click gives `event_id`, the tooltip is `text`."""
        self.base.append(date_text(start))
        self.length.append(round((stop - start) * DAY_MS))
        self.y.append(y)
        self.ids.append(event_id)
        self.text.append(text)


def bar(bars: Bars, colour: str, hatch: str, thick: float) -> dict[str, Any]:
    """Bands over spans, outlined and hatched."""
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [thick] * len(bars.y), "hoverinfo": "skip",
        "marker": {
            "color": tint(colour, 0.2), "line": {"color": colour, "width": 1.2}, "cornerradius": 4,
            "pattern": {
                "shape": hatch, "size": 6, "solidity": 0.25,
                "fgcolor": tint(colour, 0.5), "bgcolor": tint(colour, 0.14),
            },
        },
    }  # fmt: skip


def line(bars: Bars, colour: str) -> dict[str, Any]:
    """Thick lines over spans that run on."""
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [3.5] * len(bars.y), "hoverinfo": "skip", "marker": {"color": colour, "line": {"width": 0}},
    }  # fmt: skip


def ticks(bars: Bars, colours: Sequence[str], thick: float) -> dict[str, Any]:
    """Plain bars, each in its own colour."""
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [thick] * len(bars.y), "hoverinfo": "skip", "marker": {"color": list(colours), "line": {"width": 0}},
    }  # fmt: skip


def outline(bars: Bars, colours: Palette, thick: float) -> dict[str, Any]:
    """A frame around the selected band."""
    return {
        "type": "bar", "orientation": "h", "base": bars.base, "x": bars.length, "y": bars.y,
        "width": [thick] * len(bars.y),
        "hoverinfo": "skip",
        "marker": {"color": "rgba(0,0,0,0)", "line": {"color": colours.ink, "width": 2.4}, "cornerradius": 4},
    }  # fmt: skip


def dots(
    x: Sequence[object], y: Sequence[float], symbol: str, colour: str, *, size: float, fill: bool, page: str
) -> dict[str, Any]:
    """Marks without length: filled in their colour, or hollow in the page's."""
    line = {"color": colour, "width": 2}
    return {
        "type": "scatter", "mode": "markers", "x": x, "y": y, "hoverinfo": "skip", "cliponaxis": True,
        "marker": {"symbol": symbol, "size": size, "color": colour if fill else page, "line": line, "opacity": 1},
    }  # fmt: skip


def text_trace(x: Sequence[str], y: Sequence[float], text: Sequence[str], colour: str, **more: Any) -> dict[str, Any]:
    """Texts at points; they must be escaped already."""
    return {
        "type": "scatter", "mode": "text", "x": x, "y": y, "text": text,
        "textfont": {"size": LABEL_SIZE, "color": colour, "family": FONT}, "hoverinfo": "skip", "cliponaxis": True,
        **more,
    }  # fmt: skip
