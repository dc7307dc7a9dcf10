"""Every way an article comes in, its publication date, and the only input errors."""

from collections.abc import Iterable
from pathlib import Path

from timeline.model import Article, Problem

__all__ = ["read_articles"]


def read_articles(
    paths: Iterable[str | Path], *, published: str | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles in files and folders (recursively; `-` is standard input), and what could not be read.

    `published` (EDTF) is the user's word on when articles came out that don't say so themselves.
    """
    del paths, published
    return (), ()
