"""Nouns by which news speaks of those it is about: "the singer", "the airline". Data only."""

from collections.abc import Collection
from typing import Final

from timeline.model import Kind


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def _families(rows: str) -> dict[str, frozenset[str]]:
    """Word → the words of all the lines that it stands in."""
    lines = [frozenset(line.split()) for line in rows.splitlines() if line.strip()]
    return {word: frozenset().union(*(line for line in lines if word in line)) for line in lines for word in line}


FAMOUS: Final = _families(
    """
    singer singer-songwriter songwriter vocalist crooner rapper musician popstar entertainer performer artist guitarist
    drummer pianist violinist cellist soprano tenor composer
    actor actress comedian comedienne comic entertainer performer filmmaker
    dancer ballerina choreographer performer
    author novelist writer playwright poet essayist
    athlete footballer striker midfielder goalkeeper defender winger sportsman sportswoman
    athlete sprinter runner hurdler swimmer diver skater skier gymnast snowboarder cyclist
    golfer
    boxer heavyweight wrestler
    batsman bowler cricketer
    tycoon billionaire magnate entrepreneur businessman businesswoman financier industrialist mogul
    astronaut cosmonaut
    """
)
"""What people are known for; a line holds what one person may be called."""

ANY_FAME: Final = words("star superstar megastar icon idol legend celebrity")
"""What anybody of fame may be called."""

BODIES: Final = _families(
    """
    bank lender
    airline carrier
    carmaker automaker manufacturer
    drugmaker manufacturer
    chipmaker manufacturer
    insurer
    retailer supermarket grocer
    broadcaster network
    newspaper tabloid
    brewer distiller
    steelmaker manufacturer
    """
)
"""What bodies do; a line holds what one body may be called."""

ANY_BODY: Final = words("company firm giant corporation conglomerate")
"""What any company may be called."""

_MUSIC: Final = words("country folk jazz opera pop rap reggae rock soul")
GENRES: Final = dict.fromkeys(_MUSIC, "singer") | dict.fromkeys(words("film movie screen soap"), "actor")
"""Before a word of fame these tell what it is for, and nobody apart; what a star of them is."""

APART: Final = words(
    "another current first foreign former last local new next only other own parent previous private rival same second "
    "sister small third unknown whole young younger"
)
"""Before a noun these tell one from others, who need not be named."""

KIN: Final = words("aunt brother daughter father husband mother sister son uncle widow widower wife")


def kind_of(noun: str) -> Kind | None:
    """What a noun of this page is said of; None for all others."""
    if noun in FAMOUS or noun in ANY_FAME:
        return Kind.PERSON
    return Kind.ORGANIZATION if noun in BODIES or noun in ANY_BODY else None


def fit(noun: str, called: Collection[str]) -> bool:
    """Whether one who is called so may be meant by a noun: who is called an actor is no singer, but may be a star."""
    of_any = ANY_FAME | ANY_BODY
    exactly = [word for word in called if word not in of_any]
    if noun in of_any or not exactly:
        return bool(called)
    return any(word in FAMOUS.get(noun, BODIES.get(noun, ())) for word in exactly)
