"""Faults in the workers of the tests: Python runs a file of this name when it starts, if its folder is searched.

Workers load no model, so that they start at once, and an article that says so breaks them.
"""

import os
import time
from pathlib import Path
from typing import Any

from timeline import language, pipeline
from timeline.model import Article, Reading

_read = pipeline.read_article


def _faulty(article: Article, **given: Any) -> Reading:
    if "CRASH" in article.text:
        os._exit(9)
    if "HANG" in article.text:
        time.sleep(1000)
    if "MEMORY" in article.text:
        bytearray(6 * 1024**3)
    if "MISTAKE" in article.text:
        raise ZeroDivisionError
    if "ONCE" in article.text and not Path(str(article.path)).exists():
        Path(str(article.path)).touch()
        os._exit(9)
    if "SLOW" in article.text:
        time.sleep(0.02)
    if "PRINT" in article.text:
        os.write(1, b"a library talks")
    return _read(article, **given)


pipeline.read_article = _faulty
language.load_model = lambda _=None: language.NO_MODEL  # type: ignore[assignment]
