"""Contrast, and how far apart colours stay for eyes that lack one kind of cone."""

import math
import re
from importlib.resources import files
from itertools import combinations

import pytest

from timeline.view.style import LOOKS, palette

Triple = tuple[float, float, float]

# Machado, Oliveira & Fernandes 2009, severity 1.0, for linear RGB.
EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def contrast(one: str, other: str) -> float:
    """WCAG 2.2."""
    lights = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(colour: str, eye: str) -> Triple:
    """CIELAB under D65, as that eye sees it."""
    seen = times(EYES[eye], linear(colour))
    red, green, blue = (min(max(value, 0.0), 1.0) for value in seen)
    matrix = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.072175), (0.0193339, 0.119192, 0.9503041))
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        for value in (a / b for a, b in zip(times(matrix, (red, green, blue)), (0.95047, 1.0, 1.08883), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Triple, other: Triple) -> float:
    """CIEDE2000, as Sharma, Wu & Dalal 2005 write it."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = math.hypot(a1 * (1 + g), b1), math.hypot(a2 * (1 + g), b2)
    h1, h2 = (math.degrees(math.atan2(b, a * (1 + g))) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    middle = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * cos(middle - 30) + 0.24 * cos(2 * middle) + 0.32 * cos(3 * middle + 6) - 0.2 * cos(4 * middle - 63)
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rt = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(60 * math.exp(-(((middle - 275) / 25) ** 2)))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, 2 * math.sqrt(c1 * c2) * sin(turn / 2) / sh
    return math.sqrt(dl**2 + dc**2 + dh**2 + rt * dc * dh)


def cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_that_of_the_published_table(one: Triple, other: Triple, expected: float) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=1e-4)


@THEMES
@pytest.mark.parametrize("eye", EYES)
def test_statuses_stay_apart_for_every_eye(eye: str, *, dark: bool) -> None:
    pairs = list(combinations(LOOKS.values(), 2))
    near = {
        (one.word, other.word): round(gap, 1)
        for one, other in pairs
        if (gap := distance(lab(one.colour(dark=dark), eye), lab(other.colour(dark=dark), eye))) < 16
    }
    assert near == {}


def test_statuses_differ_in_shape_and_hatch_too() -> None:
    for looks in ({look.symbol for look in LOOKS.values()}, {look.hatch for look in LOOKS.values()}):
        assert len(looks) == len(LOOKS)
    assert len({look.sign for look in LOOKS.values()}) == len(LOOKS)


@THEMES
def test_contrast_is_what_wcag_asks(*, dark: bool) -> None:
    colours = palette(dark=dark)
    for ground in (colours.page, colours.stripe):
        assert contrast(colours.ink, ground) >= 7
        assert contrast(colours.muted, ground) >= 4.5
        assert contrast(colours.published, ground) >= 3
        assert all(contrast(look.colour(dark=dark), ground) >= 3 for look in LOOKS.values())


@THEMES
def test_faded_text_keeps_its_contrast(*, dark: bool) -> None:
    """What the style sheets fade by an opacity is still text to read."""
    colours = palette(dark=dark)
    sheets = files("timeline.dashboard") / "browser"
    for name in ("page.css", "list.css", "reader.css", "chart.css", "together.css"):
        for rule in re.findall(r"[^{}]+\{[^{}]*\}", (sheets / name).read_text(encoding="utf-8")):
            faded = re.search(r"opacity: (0?\.\d+)", rule)
            if faded and "i {" not in rule and "::before" not in rule:
                assert contrast(mixed(colours.ink, colours.page, float(faded[1])), colours.page) >= 4.5, rule


def mixed(ink: str, page: str, share: float) -> str:
    channels = ((int(ink[at : at + 2], 16), int(page[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in channels)
