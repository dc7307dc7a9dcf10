"""The dates that users write, in EDTF."""

import re
from typing import Final

from timeline import period
from timeline.model import Mod, Open, Published, When
from timeline.period import Period

_BEFORE_CHRIST: Final = re.compile(r"-\d{4}|0000")
_LONGEST: Final = 40


def published(edtf: str | None) -> Published | None:
    """When an article came out, because the user says so. Raises ValueError with one sentence."""
    if edtf is None:
        return None
    return Published(period.parse_edtf(_short(edtf)), edtf.strip(), evidence="you")


def event_date(edtf: str, *, known_to: Period | None) -> When:
    """When something happened. Raises ValueError with one sentence.

    An open end (`2019/..`) is known to reach as far as `known_to`, when the article came out; an open beginning and an
    open end that nothing bounds have the days of the side that is given.
    """
    text = _short(edtf)
    if _BEFORE_CHRIST.fullmatch(text):
        return When(None, text)
    mod = Mod.APPROX if text.endswith(("~", "%")) else None
    if text.startswith("../"):
        return When(period.parse_edtf(text.removeprefix("../")), text, mod, Open.START)
    if text.endswith("/.."):
        first = period.parse_edtf(text.removesuffix("/.."))
        reached = known_to is not None and known_to.last > first.last
        return When(period.span(first.start, known_to.last) if known_to and reached else first, text, mod, Open.END)
    return When(period.parse_edtf(text), text, mod)


def _short(text: str) -> str:
    text = text.strip()
    if len(text) > _LONGEST:
        msg = f"“{text[:_LONGEST]}…” is no date; write 2024-06-20, 2024-06 or 2024"
        raise ValueError(msg)
    return text
