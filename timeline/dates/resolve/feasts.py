"""Feasts with a computable date."""

from datetime import date, timedelta

from timeline.dates import words
from timeline.period import Period, day, month


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    months, days = divmod(h + n - 7 * m + 114, 31)
    return date(year, months, days + 1)


def feast(name: str, year: int) -> Period:
    """The day of a feast of `words` in a year. Raises KeyError for a name that isn't there."""
    if name in words.FIXED_HOLIDAYS:
        return day(date(year, *words.FIXED_HOLIDAYS[name]))
    if name in words.EASTER_HOLIDAYS:
        return day(easter(year) + timedelta(days=words.EASTER_HOLIDAYS[name]))
    of, weekday, number, after = words.NTH_HOLIDAYS[name]
    whole = month(year, of)
    if number < 0:
        return day(whole.last + timedelta(days=after - (whole.last.isoweekday() - weekday) % 7))
    first = whole.start + timedelta(days=(weekday - whole.start.isoweekday()) % 7)
    return day(first + timedelta(weeks=number - 1, days=after))
