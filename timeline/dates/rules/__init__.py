"""How English says when: an ordered list of rules. Where two read equally much of a text, the earlier one counts."""

from typing import Final

from timeline.dates.rules import calendar, clock, edges, eras, inside, lengths, parts, ranges, relative, sets, vague
from timeline.dates.rules.rule import Example, Rule

__all__ = ["RULES", "Example", "Rule"]

RULES: Final[tuple[Rule, ...]] = (
    *calendar.RULES,
    *eras.RULES,
    *ranges.RULES,
    *parts.RULES,
    *inside.RULES,
    *relative.RULES,
    *clock.RULES,
    *edges.RULES,
    *lengths.RULES,
    *sets.RULES,
    *vague.RULES,
)
