"""Periods in words that a reader understands."""

from timeline.dates.words import MONTH_NAMES
from timeline.period import AUTUMN, SPRING, SUMMER, WINTER, Period, Unit

SEASON_NAMES = {SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}
"""By EDTF code."""
_ORDINALS = ("first", "second", "third", "fourth")


def day_words(period: Period) -> str:
    """The first day of a period: "19 June 2024"."""
    start = period.start
    return f"{start.day} {MONTH_NAMES[start.month - 1]} {start.year}"


def period_words(period: Period) -> str:
    """A period as it is said: "September 2023", "the week of 17 June 2024", "the 1960s", "2019 to 2021"."""
    start, last = period.start, period.last
    match period.unit:
        case Unit.DAY:
            return day_words(period)
        case Unit.WEEK:
            return f"the week of Monday {day_words(period)}"
        case Unit.WEEKEND:
            return f"the weekend of Saturday {day_words(period)}"
        case Unit.MONTH:
            return f"{MONTH_NAMES[start.month - 1]} {start.year}"
        case Unit.QUARTER:
            return f"the {_ORDINALS[start.month // 3]} quarter of {start.year}"
        case Unit.HALF:
            return f"the {_ORDINALS[start.month // 6]} half of {start.year}"
        case Unit.SEASON:
            years = f"{start.year}" if start.year == last.year else f"{start.year}-{last.year % 100:02}"
            return f"{SEASON_NAMES[20 + start.month // 3]} {years}"
        case Unit.YEAR:
            return f"{start.year}"
        case Unit.DECADE:
            return f"the {start.year // 10 * 10}s"
        case Unit.CENTURY:
            return f"the {start.year // 100 + 1}{_suffix(start.year // 100 + 1)} century"
        case Unit.RANGE:
            return f"{day_words(period)} to {last.day} {MONTH_NAMES[last.month - 1]} {last.year}"


def _suffix(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
