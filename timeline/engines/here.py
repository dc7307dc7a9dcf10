"""Reading articles in this process."""

import logging

from timeline import language, pipeline
from timeline.engines.settings import Settings, left_out
from timeline.model import Article, Reading

_log = logging.getLogger(__name__)


def read_here(article: Article, settings: Settings, model: language.Model) -> Reading:
    """What the article says. One that breaks the program is left out, with an error, and the rest goes on."""
    try:
        return pipeline.read_article(article, model=model, aliases=settings.aliases, reported=settings.reported)
    except MemoryError:
        return left_out(article, "It takes more memory to read than there is; it was left out. Split it into parts.")
    except Exception as error:  # noqa: BLE001 - one article must not cost the others, whatever is wrong with it
        _log.debug("reading %s", article.id, exc_info=True)
        name = type(error).__name__
        return left_out(article, f"It could not be read ({name}), a mistake of this program; it was left out.")
