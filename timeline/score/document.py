"""What is compared: texts with time expressions in them, marked by people or by a program."""

from dataclasses import dataclass

from timeline.model import Article, Published
from timeline.period import Period, edtf

__all__ = ["Document", "Timex"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A marked expression, with half-open offsets; `value` and `mod` are empty where the file gives none."""

    start: int
    end: int
    type: str
    value: str = ""
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text (empty where a file gives offsets only), the expressions marked in it, and its publication date."""

    id: str
    text: str
    timexes: tuple[Timex, ...]
    published: Period | None = None

    def as_article(self) -> Article:
        """The text without its marks, published on the document's date."""
        period = self.published
        published = Published(period, edtf(period), "the document's creation time") if period else None
        return Article(self.id, self.text, published=published)
