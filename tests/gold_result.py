"""What a measurement on the labelled set gives: figures in percent, and every difference in words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Result:
    """Figures in percent by measure, and the differences by room."""

    figures: dict[str, float] = field(default_factory=dict)
    differences: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def put(self, name: str, *, right: int, found: int, gold: int) -> None:
        """Precision, recall and F1 of what was found."""
        precision, recall = _share(right, found), _share(right, gold)
        self.figures[f"{name} P"] = 100 * precision
        self.figures[f"{name} R"] = 100 * recall
        self.figures[f"{name} F1"] = 200 * precision * recall / (precision + recall) if right else 0.0

    def rate(self, name: str, outcomes: Sequence[bool]) -> None:
        """The share of true outcomes."""
        self.figures[name] = 100 * _share(sum(outcomes), len(outcomes))


def _share(right: int, whole: int) -> float:
    return right / whole if whole else 1.0


def around(text: str, start: int, end: int) -> str:
    """A piece of text with some of what stands beside it."""
    return " ".join(text[max(0, start - 40) : end + 25].split())
