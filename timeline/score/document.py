"""What is compared: texts with time expressions in them, marked by people or by a program."""

from dataclasses import dataclass

from timeline.period import Period

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
