"""What is said of one article apart from its file: the fields of front matter, an index, a JSON object or a row."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from timeline.articles.publication import Evidence
from timeline.model import Problem


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of an article apart from its file; None for what isn't. `html` stands for a text in HTML."""

    id: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    published: tuple[Evidence, ...] = ()

    def over(self, other: "Given") -> "Given":
        """These fields, and those of `other` where these are missing; what both say of the date is kept."""
        joined = {one.name: getattr(self, one.name) or getattr(other, one.name) for one in fields(self)}
        return Given(**{**joined, "published": self.published + other.published})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, a line or item of JSON: its name ("a.csv, row 3"), its fields, what is odd in it."""

    where: str
    fields: Mapping[str, object]
    warnings: tuple[Problem, ...] = ()


NOTHING: Final = Given()
