"""How the page looks around Streamlit's own parts, and how foreign text is shown in it as text."""

import html
import re
from base64 import b64encode
from collections.abc import Iterable
from importlib.resources import files
from typing import Final

import streamlit as st

from timeline.model import Event
from timeline.view.style import LOOKS, Look, tint

_MARKS: Final = re.compile(r"([!-/;-@\[-`{-~])")


def plain(text: str) -> str:
    """Markdown that shows a text as it is: widget labels read Markdown, emoji codes, icons and formulas.

    A colon can't be escaped there, so a word joiner, which has no width, keeps `:name:` from being a name.
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split())).replace(":", ":\u2060")


def escaped(text: str) -> str:
    """HTML that shows a text as it is, for `st.html`."""
    return html.escape(text, quote=True)


def is_dark() -> bool:
    """Whether the browser shows the dark theme."""
    return st.context.theme.type == "dark"


def dress() -> None:
    """Apply the page's own style."""
    css = files("timeline.dashboard") / "browser" / "page.css"
    st.html(f"<style>{css.read_text(encoding='utf-8')}</style>")


def legend(events: Iterable[Event], *, dark: bool) -> str:
    """The legend as HTML: statuses, then shapes and signs; what doesn't occur is left out."""
    events = list(events)
    statuses = {event.status for event in events}
    looks = [look for status, look in LOOKS.items() if status in statuses]
    blue = looks[0].colour(dark=dark) if looks else "#1565C0"
    parts = [
        f'<span title="{escaped(look.meaning)}">{_sample(look, dark=dark)}{escaped(look.word)}</span>' for look in looks
    ]
    dot = f'<circle cx="9" cy="7.5" r="5.5" fill="{blue}"/>'
    band = f'<rect x="1" y="2" width="26" height="11" rx="3" fill="{tint(blue, 0.2)}" stroke="{blue}"/>'
    arrow = f'<path d="{_ARROW}" fill="{blue}"/>'
    parts += [
        "<i>|</i>",
        f"<span>{_svg(dot, 18)}exact day</span>",
        f"<span>{_svg(band, 28)}some time within</span>",
    ]
    if any(event.when and event.when.open for event in events):
        parts.append(f"<span>{_svg(arrow, 28)}goes on</span>")
    if any(len({source.article for source in event.sources}) > 1 for event in events):
        parts.append("<span>×2 told by 2 articles</span>")
    if any(event.disagreements for event in events):
        parts.append("<span>⚠ sources disagree</span>")
    return f'<div class="tl-legend" role="note" aria-label="Legend">{"".join(parts)}</div>'


def whole_legend(*, dark: bool) -> str:
    """Every status with what it means, as HTML."""
    lines = (
        f"<li>{_sample(look, dark=dark)} <b>{escaped(look.word)}</b> {escaped(look.meaning)}</li>"
        for look in LOOKS.values()
    )
    return f'<ul class="tl-marks">{"".join(lines)}</ul>'


_ARROW: Final = "M1 6.2H19V2.5L27 7.5 19 12.5V8.8H1Z"
_PATHS: Final = {
    "circle": "M14 3.5a4 4 0 1 0 .01 0Z",
    "diamond": "M14 2.5 19 7.5 14 12.5 9 7.5Z",
    "star": "M14 2.2 15.5 5.9 19.4 6.2 16.4 8.7 17.3 12.6 14 10.5 10.7 12.6 11.6 8.7 8.6 6.2 12.5 5.9Z",
    "x": "M10.5 2.7 14 6.2 17.5 2.7 18.8 4 15.3 7.5 18.8 11 17.5 12.3 14 8.8 10.5 12.3 9.2 11 12.7 7.5 9.2 4Z",
    "square": "M10 3.5H18V11.5H10Z",
    "triangle-up": "M14 2.8 18.8 11.6H9.2Z",
}
_HATCHES: Final = {
    "": "",
    "/": "M2 13 9 2M9 13 16 2M16 13 23 2M22 13 27 5",
    "\\": "M5 2 12 13M12 2 19 13M19 2 26 13M1 6 5 13",
    "x": "M2 13 9 2M16 13 23 2M5 2 12 13M19 2 26 13",
    ".": "M5 5h1M5 10h1M22 5h1M22 10h1",
    "-": "M2 5H26M2 10H26",
}


def _sample(look: Look, *, dark: bool) -> str:
    colour = look.colour(dark=dark)
    box = f'<rect x="1" y="1.5" width="26" height="12" rx="3" fill="{tint(colour, 0.16)}" stroke="{colour}"/>'
    hatch = f'<path d="{_HATCHES[look.hatch]}" stroke="{tint(colour, 0.55)}" fill="none"/>'
    return _svg(f'{box}{hatch}<path d="{_PATHS[look.symbol]}" fill="{colour}"/>', 28)


def _svg(content: str, width: int) -> str:
    """A drawing as an image: `st.html` lets no inline SVG through."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="15">{content}</svg>'
    address = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
    return f'<img alt="" width="{width}" height="15" src="{address}">'
