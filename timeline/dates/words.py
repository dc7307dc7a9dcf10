"""English words of time: data only. Everything is lower case, apostrophes are straight and dashes are hyphens."""

from typing import Final

from timeline.model import Mod
from timeline.period import AUTUMN, SPRING, SUMMER, WINTER

MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS: Final = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
MONTH_NAMES: Final = tuple(name.capitalize() for name in list(MONTHS)[:12])
WEEKDAY_NAMES: Final = tuple(name.capitalize() for name in list(WEEKDAYS)[:7])
SEASONS: Final = {
    "spring": SPRING, "springtime": SPRING, "summer": SUMMER, "summertime": SUMMER, "autumn": AUTUMN, "fall": AUTUMN,
    "winter": WINTER, "wintertime": WINTER,
}  # fmt: skip

UNITS: Final = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "week": "week", "wk": "week", "weekend": "weekend", "wkend": "weekend", "wknd": "weekend",
    "fortnight": "fortnight", "month": "month",
    "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade", "century": "century",
    "millennium": "millennium", "night": "night", "morning": "morning", "season": "season",
}  # fmt: skip
PLURALS: Final = {
    "seconds": "second", "secs": "second", "minutes": "minute", "mins": "minute", "hours": "hour", "hrs": "hour",
    "days": "day", "weeks": "week", "wks": "week", "weekends": "weekend", "fortnights": "fortnight",
    "months": "month", "mths": "month", "quarters": "quarter", "years": "year", "yrs": "year",
    "decades": "decade", "centuries": "century", "millennia": "millennium", "nights": "night",
}  # fmt: skip

NUMERALS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25,
    "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirty-first": 31,
}  # fmt: skip
TENS_PLURAL: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
SOME: Final = (
    "a few", "few", "several", "some", "many", "a number of", "dozens of", "hundreds of", "a handful of", "recent",
    "various", "countless",
)  # fmt: skip
"""Amounts without a number: TIMEX3 writes X."""

PARTS_OF_DAY: Final = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF",
    "afternoons": "AF", "evening": "EV", "evenings": "EV", "sunset": "EV", "night": "NI",
    "nights": "NI", "dawn": "MO", "daybreak": "MO", "dusk": "EV", "nightfall": "EV",
    "nite": "NI", "nighttime": "NI", "overnight": "NI", "daytime": "DT", "daylight": "DT",
}  # fmt: skip
PART_NAMES: Final = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
TONIGHT: Final = ("tonight", "tonite", "2night", "2nite")
TIMES_OF_DAY: Final = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}

DAYS_AWAY: Final = {
    "today": 0, "tdy": 0, "2day": 0, "yesterday": -1, "yday": -1, "ystd": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1,
    "tmw": 1, "tomo": 1, "tmrow": 1, "tmrrw": 1, "tomoz": 1, "2moro": 1, "2morrow": 1, "2mrw": 1, "tomorow": 1,
    "tommorow": 1, "tommorrow": 1,
}  # fmt: skip

EDGES: Final = {
    "early": Mod.START, "late": Mod.END, "mid": Mod.MID, "middle": Mod.MID, "beginning": Mod.START,
    "start": Mod.START, "opening": Mod.START, "outset": Mod.START, "end": Mod.END, "close": Mod.END,
    "earlier": Mod.START, "later": Mod.END, "midway through": Mod.MID, "closing days": Mod.END,
    "last days": Mod.END, "early days": Mod.START, "first days": Mod.START, "latter part": Mod.END,
    "early part": Mod.START, "first part": Mod.START, "latter half": Mod.END, "first weeks": Mod.START,
    "first months": Mod.START, "opening weeks": Mod.START, "opening days": Mod.START, "early weeks": Mod.START,
    "early months": Mod.START, "last weeks": Mod.END, "last months": Mod.END, "final days": Mod.END,
    "final weeks": Mod.END, "final months": Mod.END, "closing weeks": Mod.END, "closing months": Mod.END,
    "dying days": Mod.END,
}  # fmt: skip
NEARNESS: Final = {
    "about": Mod.APPROX, "around": Mod.APPROX, "approximately": Mod.APPROX, "roughly": Mod.APPROX,
    "some": Mod.APPROX, "close to": Mod.APPROX,
    "circa": Mod.APPROX, "c.": Mod.APPROX, "ca.": Mod.APPROX, "ca": Mod.APPROX,
    "nearly": Mod.LESS_THAN, "almost": Mod.LESS_THAN, "less than": Mod.LESS_THAN, "under": Mod.LESS_THAN,
    "fewer than": Mod.LESS_THAN, "just under": Mod.LESS_THAN, "barely": Mod.LESS_THAN,
    "more than": Mod.MORE_THAN, "over": Mod.MORE_THAN, "just over": Mod.MORE_THAN, "well over": Mod.MORE_THAN,
    "a little more than": Mod.MORE_THAN, "a little over": Mod.MORE_THAN, "longer than": Mod.MORE_THAN,
    "at least": Mod.EQUAL_OR_MORE, "no less than": Mod.EQUAL_OR_MORE, "at most": Mod.EQUAL_OR_LESS,
    "up to": Mod.EQUAL_OR_LESS, "no more than": Mod.EQUAL_OR_LESS, "as much as": Mod.EQUAL_OR_LESS,
    "as many as": Mod.EQUAL_OR_LESS,
}  # fmt: skip

PRESENT: Final = (
    "now", "right now", "currently", "current", "nowadays", "presently", "at this time", "these days", "this moment",
    "present-day", "present day", "modern day", "modern-day", "the time being",
)  # fmt: skip
PAST: Final = (
    "recently", "more recently", "most recently", "the past", "recent", "lately",
    "the recent past", "not long ago", "long ago", "the distant past",
)  # fmt: skip
FUTURE: Final = (
    "the future", "future", "the near future", "as soon as possible", "the near term", "the foreseeable future",
    "the coming future", "the not too distant future", "the short term", "the long term",
)  # fmt: skip

FREQUENCIES: Final = {
    "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "everyday": "P1D",
}  # fmt: skip

# Month and day, or how many days after Easter Sunday, or (month, weekday, which one, days after it; -1 is the last).
FIXED_HOLIDAYS: Final = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "new years eve": (12, 31),
    "valentine's day": (2, 14), "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "april fool's day": (4, 1),
    "april fools' day": (4, 1), "earth day": (4, 22), "may day": (5, 1), "juneteenth": (6, 19),
    "independence day": (7, 4), "the fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "guy fawkes night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11),
    "veterans' day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "xmas": (12, 25), "xmas eve": (12, 24), "xmas day": (12, 25), "boxing day": (12, 26), "groundhog day": (2, 2),
    "bonfire night": (11, 5), "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1),
    "epiphany": (1, 6), "international women's day": (3, 8), "women's day": (3, 8), "cinco de mayo": (5, 5),
    "remembrance day": (11, 11), "world aids day": (12, 1), "the new year": (1, 1), "st george's day": (4, 23),
    "st andrew's day": (11, 30), "st david's day": (3, 1), "burns night": (1, 25), "all souls' day": (11, 2),
    "twelfth night": (1, 5), "republic day": (1, 26), "hogmanay": (12, 31), "hallowe'en": (10, 31),
    "michaelmas": (9, 29), "gandhi jayanti": (10, 2), "waitangi day": (2, 6), "orthodox christmas": (1, 7),
    "midsummer's eve": (6, 23), "midsummer's day": (6, 24), "saint patrick's day": (3, 17),
    "st stephen's day": (12, 26), "st. stephen's day": (12, 26), "human rights day": (12, 10),
    "holocaust memorial day": (1, 27),
}  # fmt: skip
EASTER_HOLIDAYS: Final = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
    "ascension day": 39, "pentecost": 49, "maundy thursday": -3, "holy saturday": -1, "easter saturday": -1,
    "whit monday": 50, "whit sunday": 49, "whitsun": 49, "mothering sunday": -21, "pancake day": -47,
    "trinity sunday": 56, "shrove tuesday": -47, "mardi gras": -47,
}  # fmt: skip
NTH_HOLIDAYS: Final = {
    "thanksgiving": (11, 4, 4, 0), "thanksgiving day": (11, 4, 4, 0), "black friday": (11, 4, 4, 1),
    "cyber monday": (11, 4, 4, 4), "labor day": (9, 1, 1, 0), "memorial day": (5, 1, -1, 0),
    "mother's day": (5, 7, 2, 0), "father's day": (6, 7, 3, 0), "columbus day": (10, 1, 2, 0),
    "martin luther king day": (1, 1, 3, 0), "martin luther king jr. day": (1, 1, 3, 0),
    "presidents' day": (2, 1, 3, 0), "presidents day": (2, 1, 3, 0), "mlk day": (1, 1, 3, 0),
    "patriots' day": (4, 1, 3, 0), "early may bank holiday": (5, 1, 1, 0), "august bank holiday": (8, 1, -1, 0),
    "spring bank holiday": (5, 1, -1, 0), "late may bank holiday": (5, 1, -1, 0), "election day": (11, 1, 1, 1),
}  # fmt: skip
