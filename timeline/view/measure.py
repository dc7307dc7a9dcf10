"""How wide a text is on the screen, and how to shorten it to fit.

Widths are those of Source Sans, the font of Streamlit's pages, in thousandths of the font size, rounded up to 25;
measured with a browser's canvas at both weights used. Other scripts count as wide as a CJK character: too wide is
harmless, too narrow would let labels overlap.
"""

import re
from functools import lru_cache
from typing import Final

ELLIPSIS: Final = "…"
_WIDE: Final = 1060
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

_REGULAR: Final = {
    200: " ",
    250: "',.:;ij|¦·ìíîïĩīĭįıĵ‘’",
    275: "IlÌÍÎÏĨĪĬĮİĺļľ",
    300: "!f¡ł",
    325: "()-[]{}◂▸",
    350: "/\\rtª°ŕŗřţťŧ",
    425: "*?sz®¿śŝşšźżž²³¹ºŀ",
    450: '"x«»“”',
    475: "cvyçýÿćĉċčŷ",
    500: "0123456789#$+<=>FJLY^_ek~¢£¤¥§¬±×Ýèéêë÷ēĕėęěĳĴķĸĹĻĽĿŁŶŸ–",
    525: "VXagàáâãäåāăąĝğġģ",
    550: "AESTZ`hnou¨¯´¸ÀÁÂÃÄÅÈÉÊËðñòóôõöøùúûüĀĂĄĒĔĖĘĚĥĲńņňŋōŏőŚŜŞŠŢŤŦũūŭůűųŹŻŽ",
    575: "CPRbdpqµ¶ÇþĆĈĊČďđħŔŖŘ",
    600: "BKÞßĶ●▲",
    625: "DGĎĜĞĠĢ&",
    650: "NUÐÑÙÚÛÜĐŃŅŇŊŨŪŬŮŰŲ",
    700: "HOQÒÓÔÕÖØĤŌŎŐĦ",
    750: "wŵM©",
    825: "W¼¾æŴ—%½Æ",
    850: "@mŒœ",
    950: "⚠…",
}
_WIDTHS: Final = {character: width for width, characters in _REGULAR.items() for character in characters}
_BOLD: Final = 1.06  # the heaviest letter of weight 600 is 9 % wider than at 400, words of English 3 to 5 %


@lru_cache(maxsize=200_000)
def text_width(text: str, size: float = 12, *, bold: bool = False) -> float:
    """Pixels that a line of text takes at a font size in pixels."""
    thousandths = sum(_WIDTHS.get(character, _WIDE) for character in text)
    return thousandths * size / 1000 * (_BOLD if bold else 1)


def one_line(text: str) -> str:
    """The text without line breaks, control characters, and marks that turn the direction of what follows."""
    return " ".join(_UNSEEN.sub(" ", text).split())


@lru_cache(maxsize=50_000)
def shorten(text: str, characters: int) -> str:
    """At most so many characters of one line, cut at a word's end where one is near, with an ellipsis."""
    text = one_line(text)
    if len(text) <= characters:
        return text
    cut = text[: characters - 1]
    space = cut.rfind(" ")
    if space > 0.7 * len(cut):
        cut = cut[:space]
    return cut.rstrip(" ,;:–—-(") + ELLIPSIS


def fit(text: str, pixels: float, size: float = 12) -> str:
    """The longest shortening that takes at most so many pixels; may be empty."""
    text = one_line(text)
    if text_width(text, size) <= pixels:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(shorten(text, middle), size) <= pixels:
            low = middle
        else:
            high = middle - 1
    return shorten(text, low) if low > 1 else ""
