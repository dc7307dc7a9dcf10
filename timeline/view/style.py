"""Colours, shapes and words: certainty is always said three ways, by colour, by shape and by hatch.

Status colours are at least 16 apart (CIEDE2000) for every kind of colour blindness, and have a contrast of 3:1 or more
with the page in both themes. They were found by a search over such colours; the tests compute both.
"""

from dataclasses import dataclass
from typing import Final

from timeline.model import Kind, Role, Status
from timeline.period import Unit

FONT: Final = '"Source Sans", "Source Sans Pro", system-ui, sans-serif'


@dataclass(frozen=True, slots=True)
class Look:
    """How one status is drawn. `symbol` and `hatch` are Plotly's names, `sign` is the shape as text."""

    word: str
    meaning: str
    symbol: str
    hatch: str
    sign: str
    light: str
    dark: str

    def colour(self, *, dark: bool) -> str:
        """The colour on a page of the theme."""
        return self.dark if dark else self.light


LOOKS: Final = {
    Status.STATED: Look("stated", "The text says that it happened.", "circle", "", "●", "#1565C0", "#4AA3E8"),
    Status.REPORTED: Look("reported", "The text says that others say so.", "diamond", "/", "◆", "#796515", "#FFA204"),
    Status.PLANNED: Look("planned", "The text says that it is to happen.", "star", "\\", "★", "#135037", "#1C7F5D"),
    Status.DENIED: Look("denied", "The text says that someone denies it.", "x", "x", "✕", "#E06168", "#D50B06"),
    Status.OPINION: Look("opinion", "Someone's view.", "square", ".", "■", "#838D9B", "#B8B9BC"),
    Status.CONDITIONAL: Look(
        "possible", "It may happen, or only if something else does.", "triangle-up", "-", "▲", "#881766", "#C02C8E"
    ),
}

ROLE_WORDS: Final = {
    Role.AGENT: "acts",
    Role.TARGET: "acted on",
    Role.PLACE: "place",
    Role.MENTIONED: "also named",
}

KIND_WORDS: Final = {
    Kind.COUNTRY: "country",
    Kind.PERSON: "person",
    Kind.ORGANIZATION: "organization",
    Kind.GROUP: "group",
    Kind.PLACE: "place",
    Kind.PRODUCT: "product",
    Kind.OTHER: "other",
}

PRECISION_WORDS: Final = {
    Unit.DAY: "exact day",
    Unit.WEEKEND: "some time that weekend",
    Unit.WEEK: "some time that week",
    Unit.MONTH: "some time that month",
    Unit.QUARTER: "some time that quarter",
    Unit.HALF: "some time that half-year",
    Unit.SEASON: "some time that season",
    Unit.YEAR: "some time that year",
    Unit.DECADE: "some time that decade",
    Unit.CENTURY: "some time that century",
    Unit.RANGE: "some time in these days",
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The chart's other colours in one theme."""

    page: str
    ink: str
    muted: str
    stripe: str
    grid: str
    line: str
    published: str
    glow: str
    band: str


LIGHT: Final = Palette(
    page="#FFFFFF",
    ink="#16202C",
    muted="#556171",
    stripe="#F6F8FA",
    grid="#E4E8ED",
    line="#B4BDC8",
    published="#7A8694",
    glow="rgba(22,32,44,0.055)",
    band="rgba(22,32,44,0.16)",
)
DARK: Final = Palette(
    page="#0F141A",
    ink="#E8ECF1",
    muted="#9CA8B5",
    stripe="#161C24",
    grid="#262E38",
    line="#45505D",
    published="#7F8B98",
    glow="rgba(232,236,241,0.07)",
    band="rgba(232,236,241,0.2)",
)


def palette(*, dark: bool) -> Palette:
    """The palette of a theme."""
    return DARK if dark else LIGHT


def tint(colour: str, alpha: float) -> str:
    """`#RRGGBB` as a CSS colour with the given opacity."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"
