"""Years before Christ, decades and centuries."""

import re

from timeline.dates import words
from timeline.dates.english import ordinal_of
from timeline.dates.meaning import Ancient, Calendar, Century, Decade, Meaning, Vague, Within
from timeline.dates.rules.rule import Example, Read, Rule


def _ancient(match: re.Match[str], _read: Read) -> Meaning:
    return Ancient(int(match["number"]))


def _in_ancient(match: re.Match[str], read: Read) -> Meaning | None:
    inner, outer = read(match["inner"]), read(match["outer"])
    return Within(inner, outer) if inner and outer else None


def _ancient_decade(match: re.Match[str], _read: Read) -> Meaning:
    return Vague(f"BC{int(match['decade']):03}")


def _anno_domini(match: re.Match[str], _read: Read) -> Meaning:
    return Calendar(int(match["before"] or match["after"]))


def _decade(match: re.Match[str], _read: Read) -> Meaning:
    text = match["decade"]
    if text in words.TENS_PLURAL:
        return Decade(words.TENS_PLURAL[text], century=False)
    digits = re.sub(r"\D", "", text)
    return Decade(int(digits)) if len(digits) == 4 else Decade(int(digits), century=False)


def _century(match: re.Match[str], _read: Read) -> Meaning | None:
    number = ordinal_of(match["ordinal"])
    if not 1 <= number <= 30:
        return None
    return Century(-number if match["bc"] else number)


def _millennium(match: re.Match[str], _read: Read) -> Meaning | None:
    number = ordinal_of(match["ordinal"])
    return Vague(f"BC{number - 1}") if match["bc"] and 1 <= number <= _MOST_MILLENNIA else None


_MOST_MILLENNIA = 9

RULES = (
    Rule(
        "44 BC",
        "era",
        r"(?P<number>[1-9][0-9]{0,3}) ?(?:b\.c\.(?:e\.)?|b\.c|bce?)",
        _ancient,
        (
            Example("44 BC", "BC0044", "-0043", before="Rome fell silent in "),
            Example("490 B.C.", "BC0490", "-0489", before="They fought in ", after=" and won."),
            Example("331 BCE", "BC0331", "-0330", before="They fought in "),
        ),
    ),
    Rule(
        "June 479 BC",
        "era",
        r"(?P<inner>(?:{day} )?{month}(?: {day})?|(?:the )?{season})(?: of"
        r"|,)? (?P<outer>[1-9][0-9]{0,3} ?(?:b\.c\.(?:e\.)?|b\.c|bce?))",
        _in_ancient,
        (
            Example("June 479 BC", "BC0479-06", "-0478-06", before="They fought in "),
            Example("the spring of 480 BC", "BC0480-SP", "-0479-21", before="They fought in "),
        ),
    ),
    Rule(
        "the 470s BC",
        "era",
        r"(?:the )?(?P<decade>[1-9][0-9]{0,2})0s (?:b\.c\.(?:e\.)?|b\.c|bce?)",
        _ancient_decade,
        (
            Example("the 470s BC", "BC047", before="They fought in "),
            Example("the 60s B.C.", "BC006", before="They fought in "),
        ),
    ),
    Rule(
        "AD 79",
        "era",
        r"(?:a\.? ?d\.? (?P<before>[1-9][0-9]{1,3})|(?P<after>[1-9][0-9]{1,3}) (?:a\.d\.|ad|c\.e\.|ce))",
        _anno_domini,
        (
            Example("AD 79", "0079", "0079", before="It fell in "),
            Example("1066 AD", "1066", "1066", before="It fell in "),
        ),
    ),
    Rule(
        "the 1960s",
        "decade",
        r"(?:the )?(?P<decade>(?:1[0-9]|20)[0-9]0(?:'?s| 's)|'?[1-9]0(?: ?'?s)|{tensplural})",
        _decade,
        (
            Example("the 1960s", "196", "196X", anchor=None, before="The treaty dates back to "),
            Example("the '90s", "199", "199X", before="It was common in "),
            Example("the 1980 's", "198", "198X", before="It was common in "),
            Example("the sixties", "196", "196X", before="It was common in "),
        ),
    ),
    Rule(
        "the 2nd millennium BC",
        "unit",
        r"(?:the )?<ordinal>(?: |-)millennium(?P<bc> (?:b\.c\.(?:e\.)?|b\.c|bce?))",
        _millennium,
        (
            Example("the 2nd millennium BC", "BC1", before="It was built in "),
            Example("the third millennium BCE", "BC2", before="It was built in "),
        ),
    ),
    Rule(
        "the 19th century",
        "unit",
        r"(?:the )?<ordinal>(?: |-)century(?P<bc> (?:b\.c\.(?:e\.)?|b\.c|bce?))?",
        _century,
        (
            Example("the 19th century", "18", "18XX", anchor=None, before="It was built in "),
            Example("the twentieth century", "19", "19XX", before="It was built in "),
        ),
    ),
)
