"""Timeline: a folder of news articles in, a sourced, interactive timeline out.

from timeline import build_timeline, read_articles
articles, problems = read_articles(["seeds"])
timeline = build_timeline(articles)
plotly_figure(timeline).show()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "build_timeline", "from_text", "plotly_figure", "read_articles"]

if TYPE_CHECKING:
    from timeline.articles import from_text, read_articles
    from timeline.pipeline import build_timeline
    from timeline.view.figure import plotly_figure

_ROOMS = {
    "build_timeline": "timeline.pipeline",
    "from_text": "timeline.articles",
    "plotly_figure": "timeline.view.figure",
    "read_articles": "timeline.articles",
}


def __getattr__(name: str) -> Any:
    """Import a room only when it is asked for, so that `timeline --help` starts at once."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(name)
