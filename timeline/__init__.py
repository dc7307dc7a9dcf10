"""Timeline: a folder of news articles in, a sourced, interactive timeline out.

from timeline import build_timeline, read_articles
articles, problems = read_articles(["seeds"])
timeline = build_timeline(articles)
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "build_timeline", "read_articles"]

if TYPE_CHECKING:
    from timeline.articles import read_articles
    from timeline.pipeline import build_timeline


def __getattr__(name: str) -> Any:
    """Import the pipeline only when it is asked for, so that `timeline --help` starts at once."""
    if name == "build_timeline":
        from timeline.pipeline import build_timeline

        return build_timeline
    if name == "read_articles":
        from timeline.articles import read_articles

        return read_articles
    raise AttributeError(name)
