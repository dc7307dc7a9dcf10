"""TempEval-3's measures of time expressions (UzZaman et al. 2013; as TE3-evaluation.py counts them)."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.score.document import Document, Timex

__all__ = ["Measure", "Scores", "compare", "table"]


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and their harmonic mean, each in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """2 P R / (P + R), 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """How many expressions there are, are found, and agree.

    `exact` have the same span, `overlapping` share a character (each with one other only); of these, `same_type` and
    `same_value` agree in that too. `gold_mods` of them have a `mod` in the gold data, `same_mod` the same one.
    """

    gold: int = 0
    predicted: int = 0
    exact: int = 0
    overlapping: int = 0
    same_type: int = 0
    same_value: int = 0
    gold_mods: int = 0
    same_mod: int = 0

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.exact + other.exact,
            self.overlapping + other.overlapping,
            self.same_type + other.same_type,
            self.same_value + other.same_value,
            self.gold_mods + other.gold_mods,
            self.same_mod + other.same_mod,
        )

    @property
    def strict(self) -> Measure:
        """The same span."""
        return self._of(self.exact)

    @property
    def relaxed(self) -> Measure:
        """Overlapping spans."""
        return self._of(self.overlapping)

    @property
    def type(self) -> Measure:
        """Overlapping spans of the same type."""
        return self._of(self.same_type)

    @property
    def value(self) -> Measure:
        """Overlapping spans with the same value."""
        return self._of(self.same_value)

    def _of(self, right: int) -> Measure:
        return Measure(
            right / self.predicted if self.predicted else 0.0,
            right / self.gold if self.gold else 0.0,
        )


def compare(gold: Document, predicted: Iterable[Timex]) -> Scores:
    """How well the predicted expressions of one text agree with the gold ones, white space at their edges aside."""
    guesses = list(predicted)
    gold_spans = [_trimmed(timex, gold.text) for timex in gold.timexes]
    spans = [_trimmed(timex, gold.text) for timex in guesses]
    pairs = _aligned(gold_spans, spans)
    matched = [(gold.timexes[at], guesses[other]) for at, other in pairs]
    return Scores(
        gold=len(gold_spans),
        predicted=len(spans),
        exact=sum(gold_spans[at] == spans[other] for at, other in pairs),
        overlapping=len(pairs),
        same_type=sum(right.type == guess.type for right, guess in matched),
        same_value=sum(bool(right.value) and right.value == guess.value for right, guess in matched),
        gold_mods=sum(bool(right.mod) for right, _ in matched),
        same_mod=sum(bool(right.mod) and right.mod == guess.mod for right, guess in matched),
    )


def table(scores: Scores) -> str:
    """The measures in percent, as text of a few lines."""
    lines = [f"{scores.gold:,} gold, {scores.predicted:,} predicted", "", f"{'':8} {'F1':>7} {'P':>7} {'R':>7}"]
    measures = {"strict": scores.strict, "relaxed": scores.relaxed, "type": scores.type, "value": scores.value}
    for name, measure in measures.items():
        lines.append(f"{name:8} {100 * measure.f1:7.2f} {100 * measure.precision:7.2f} {100 * measure.recall:7.2f}")
    found = scores.overlapping or 1
    accuracies = f"type {100 * scores.same_type / found:.2f}, value {100 * scores.same_value / found:.2f}"
    mods = f", mod {100 * scores.same_mod / scores.gold_mods:.2f}" if scores.gold_mods else ""
    return "\n".join([*lines, "", f"accuracy of what is found: {accuracies}{mods}", ""])


def _trimmed(timex: Timex, text: str) -> tuple[int, int]:
    start, end = timex.start, timex.end
    while start < end and text[start : start + 1].isspace():
        start += 1
    while end > start and text[end - 1 : end].isspace():
        end -= 1
    return start, end


def _aligned(gold: list[tuple[int, int]], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of positions, each used once: equal spans first, then by how many characters two spans share."""
    candidates = sorted(
        (first != second, -shared, at, other)
        for at, first in enumerate(gold)
        for other, second in enumerate(spans)
        if (shared := min(first[1], second[1]) - max(first[0], second[0])) > 0
    )
    pairs: dict[int, int] = {}
    taken = set()
    for _, _, at, other in candidates:
        if at not in pairs and other not in taken:
            pairs[at] = other
            taken.add(other)
    return list(pairs.items())
