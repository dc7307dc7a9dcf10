"""Names that stand beside what is told: who took the picture, where a company's shares are traded."""

import re
from typing import Final

from timeline.actors.lines import Line, Name

_AGENCIES: Final = frozenset(("AFP", "AP", "EPA", "Reuters", "UPI"))
"""What stands behind the names of those who took a picture."""
_TICKER: Final = re.compile(
    r"\([A-Z][A-Za-z]{1,11}(?: ?[A-Z]{2,6})?: ?[A-Z]{1,6}(?:\.[A-Z]{1,3})?(?:[,;][^()]{0,40})?\)"
)
"""Where a company's shares are traded: "(NYSE: ACM)"."""


def is_ticker(line: Line, name: Name) -> bool:
    """Whether the name is no more than an exchange, or a company's letters there."""
    start, end = line.words[name.first].start, line.words[name.stop - 1].end
    offset = line.sentence.start
    return any(
        found.start() <= start - offset and end - offset <= found.end()
        for found in _TICKER.finditer(line.sentence.text)
    )


def is_credited(line: Line, name: Name) -> bool:
    """Whether the name is a photographer's, with the agency behind a hyphen: "Eva Dahl-AP"."""
    last = name.stop - 1
    ends = range(last, min(last + 2, len(line.words)))
    return any(
        line.words[end].text in _AGENCIES and end > 0 and line.gap(end - 1).strip() in ("-", "/") for end in ends
    )
