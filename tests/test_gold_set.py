"""The hand-labelled articles hold together: every label quotes its text, and the hard kinds are all there."""

import re
from collections import Counter
from datetime import date
from typing import Final

import pytest
from gold_set import GoldArticle, find_quote, read_gold
from gold_tellings import COLLECTIONS, RETELLINGS, TELLINGS, UNREAD, Scene, read_scenes

GOLD: Final = read_gold()
SCENES: Final = read_scenes(TELLINGS) + read_scenes(RETELLINGS)
ONE_TOPIC: Final = read_scenes(COLLECTIONS) + read_scenes(UNREAD)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def test_there_are_enough_articles_of_a_readable_length() -> None:
    assert len(GOLD) >= 55
    assert not [article.id for article in GOLD if not 80 <= len(article.text.split()) <= 250]


def test_publication_is_known_to_the_day_the_month_the_year_and_not_at_all() -> None:
    precisions = Counter(len(article.published or "") for article in GOLD)
    assert set(precisions) == {0, 4, 7, 10}
    assert precisions[0] >= 2


@pytest.mark.parametrize("article", GOLD, ids=lambda article: article.id)
def test_a_weekday_in_a_date_is_the_weekday_of_its_value(article: GoldArticle) -> None:
    for timex in article.timexes:
        named = {name for name in WEEKDAYS if re.search(rf"\b{name}\b", timex.text.lower())}
        days = [re.fullmatch(r"(\d{4}-\d\d-\d\d)(T.+)?", value) for value in timex.values]
        # Midnight between two days may count to either.
        if len(named) == 1 and "midnight" not in timex.text:
            assert {WEEKDAYS[date.fromisoformat(day[1]).weekday()] for day in days if day} <= named


def test_every_status_and_kind_is_labelled() -> None:
    statuses = {status for article in GOLD for event in article.events for status in event.statuses}
    assert statuses == {"stated", "reported", "planned", "denied", "opinion", "conditional"}
    kinds = {actor.kind for article in GOLD for actor in article.actors}
    assert kinds == {"country", "person", "organization", "group", "place", "product", "other"}


@pytest.mark.parametrize(
    ("quote", "after", "span"),
    [("May", 0, (5, 8)), ("May#2", 0, (23, 26)), ("in May", 6, (20, 26)), ("the next", 0, (27, 35))],
)
def test_a_quote_is_found_as_whole_words(quote: str, after: int, span: tuple[int, int]) -> None:
    assert find_quote("Dear May Mayor left in May the\nnext", quote, after=after) == span


def test_a_quote_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="“June” is not in the text"):
        find_quote("in May", "June")


def test_the_scenes_give_enough_pairs_of_both_kinds() -> None:
    pairs = [same for scene in SCENES for *_, same in scene.pairs()]
    assert len(pairs) >= 700
    assert 0.35 <= sum(pairs) / len(pairs) <= 0.5


def test_collections_on_one_topic_tell_far_more_events_than_they_tell_twice() -> None:
    pairs = [same for scene in ONE_TOPIC for *_, same in scene.pairs()]
    assert sum(pairs) >= 150
    assert sum(pairs) / len(pairs) <= 0.05


@pytest.mark.parametrize("scene", SCENES + ONE_TOPIC, ids=lambda scene: scene.name)
def test_a_scene_claims_only_what_it_tells(scene: Scene) -> None:
    labels = {telling.label for telling in scene.tellings}
    assert {label for label, _ in scene.dates} | set(scene.disagreeing) <= labels
    assert not any("{" in article.text or "=" in article.text for article in scene.articles)
