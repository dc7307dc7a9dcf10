"""What a rule is: a phrase of English, how it is written, what it means, and phrases that show it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.dates.beginnings import beginnings
from timeline.dates.english import pattern
from timeline.dates.meaning import Meaning
from timeline.model import Mod

Read = Callable[[str], Meaning | None]
"""Reads a whole phrase with all rules: how a rule understands the phrases inside its own."""

Build = Callable[[re.Match[str], Read], Meaning | None]
"""From a match to its meaning; None where the words, seen closely, are not what the rule reads."""


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase and what it must give: TIMEX3 value, mod and EDTF, published on `anchor` (EDTF) unless said otherwise.

    `before` and `after` are the text around it. For a range, `phrase` is the end that is looked at.
    """

    phrase: str
    value: str
    edtf: str | None = None
    mod: Mod | None = None
    anchor: str | None = "2024-06-20"
    before: str = "The envoys met "
    after: str = ", officials said."


@dataclass(frozen=True, slots=True)
class Rule:
    """A named way of English to say a time.

    `about` names the kinds of words, parted by spaces, one of which it needs; `beginnings` are those of its matches.
    """

    name: str
    about: str
    template: str
    build: Build
    examples: tuple[Example, ...]
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)
    kinds: frozenset[str] = field(init=False, repr=False, compare=False)
    beginnings: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", pattern(self.template))
        object.__setattr__(self, "kinds", frozenset(self.about.split()))
        object.__setattr__(self, "beginnings", beginnings(self.template))
