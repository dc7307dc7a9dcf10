"""What can happen only once is one event, however it is told and dated."""

from dataclasses import replace
from typing import Final

import pytest
from test_merge import day, reading, telling

from timeline import merge, period
from timeline.merge.once import once
from timeline.model import Actor, Event, EventMention, Kind

KINDS: Final = {"ana-ruiz": Kind.PERSON, "tom-ray": Kind.PERSON, "norland": Kind.COUNTRY, "galex": Kind.ORGANIZATION}
SAID: Final = {
    "who dies": (telling("a", "Ana Ruiz died.", "died", day(3), agent="ana-ruiz"), "end ana-ruiz"),
    "who is killed": (
        telling("a", "Tom Ray killed Ana Ruiz.", "killed", day(3), agent="tom-ray", target="ana-ruiz"),
        "end ana-ruiz",
    ),
    "a country's people": (telling("a", "Shells killed Norlanders.", "killed", day(3), target="norland"), ""),
    "two people": (telling("a", "Ana Ruiz and Tom Ray died.", "died", day(3), agent="ana-ruiz,tom-ray"), ""),
    "a firm's founding": (
        telling("a", "Tom Ray founded Galex.", "founded", day(3), agent="tom-ray", target="galex"),
        "founding galex",
    ),
    "what a court found": (telling("a", "A court found Galex at fault.", "found", day(3), target="galex"), ""),
    "nobody": (telling("a", "Nine miners died.", "died", day(3)), ""),
    "what comes again": (telling("a", "Ana Ruiz resigned.", "resigned", day(3), agent="ana-ruiz"), ""),
}  # fmt: skip


@pytest.mark.parametrize(("mention", "what"), SAID.values(), ids=SAID)
def test_once(mention: EventMention, what: str) -> None:
    assert once(mention, KINDS) == what


def joined(*told: EventMention) -> list[Event]:
    people = tuple(Actor(name, name, kind) for name, kind in KINDS.items())
    return merge.merge([replace(reading(one.article, "2024-08-30", one), actors=people) for one in told])


def test_a_death_in_other_words_and_on_another_day_is_one_and_flagged() -> None:
    (event,) = joined(
        telling("a", "The singer Ana Ruiz died at her home in Lima.", "died", day(3), agent="ana-ruiz"),
        telling("b", "Doctors mourned the death of Ana Ruiz.", "death", period.month(2024, 6), agent="ana-ruiz"),
        telling("c", "A fan, it was found, had killed Ana Ruiz.", "killed", day(3), target="ana-ruiz"),
        telling("d", "Crowds wept when Ana Ruiz died.", "died", day(9, 7), agent="ana-ruiz"),
    )  # fmt: skip
    assert event.when
    assert event.when.period == day(3)
    assert [(one.article, one.value) for one in event.disagreements] == [("d", "2024-07-09")]


def test_two_deaths_are_two() -> None:
    told = [
        telling(article, f"{name} died at home.", "died", day(3), agent=name.lower().replace(" ", "-"))
        for article, name in (("a", "Ana Ruiz"), ("b", "Tom Ray"))
    ]
    assert len(joined(*told)) == 2


def test_years_between_are_another_death() -> None:
    dates = (period.year(1994), period.year(2024))
    told = [telling(f"{when}", "Ana Ruiz died.", "died", when, agent="ana-ruiz") for when in dates]
    assert len(joined(*told)) == 2
