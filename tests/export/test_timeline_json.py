"""The JSON form: its contract, its schema, and that nothing is lost in it."""

import json
import math
from collections import defaultdict
from dataclasses import MISSING, fields, is_dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from made_timelines import by_hand, timelines

from timeline import build_timeline, export, read_articles
from timeline.export.document import json_schema
from timeline.export.timeline_json import dumps, loads
from timeline.model import Timeline

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads(resources.files(export).joinpath("timeline-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def test_the_published_schema_is_the_one_of_the_types() -> None:
    published = resources.files(export).joinpath("timeline-1.schema.json").read_text("utf-8")
    assert published == json_schema(), "write json_schema() to timeline/export/timeline-1.schema.json"


def test_by_hand(validator: Any) -> None:
    whole = json.loads(dumps(by_hand()))
    validator.validate(whole)
    assert whole["schema"] == "timeline/1"
    assert whole["made_with"] == {"timeline": "0.1.0", "model": "none"}
    bridge = whole["events"][1]
    assert {key: bridge[key] for key in ("start", "end", "unit", "edtf", "mod", "open", "status")} == {
        "start": "2019-01-01", "end": "2023-08-02", "unit": "range", "edtf": "2019/..", "mod": None, "open": "end",
        "status": "reported",
    }  # fmt: skip
    assert bridge["actors"] == [{"id": "mayor-of-ostwick", "role": "agent"}, {"id": "x", "role": "place"}]
    assert bridge["status_cue"] == {"start": 60, "end": 64, "text": "said"}
    assert bridge["sources"][0]["date"]["rule"] == "since last year"
    assert whole["events"][3]["sources"][0]["date"] is None
    assert whole["articles"][3]["published"] is None
    assert whole["articles"][1]["published"] == {
        "start": "2023-08-01", "end": "2023-08-31", "unit": "month", "edtf": "2023-08", "evidence": "articles.csv",
        "guess": False,
    }  # fmt: skip
    long_ago, waiting = whole["unplaced"]
    assert (long_ago["start"], long_ago["end"], long_ago["unit"], long_ago["edtf"]) == (None, None, "year", "-0043")
    assert not {"start", "end", "edtf"} & waiting.keys()


def test_actors_count_the_placed_events_they_take_part_in() -> None:
    actors = json.loads(dumps(by_hand()))["actors"]
    assert {actor["id"]: actor["events"] for actor in actors} == {"mayor-of-ostwick": 2, "x": 2}


def test_mentions_only_when_asked() -> None:
    assert "mentions" not in json.loads(dumps(by_hand()))["actors"][0]
    assert json.loads(dumps(by_hand(), mentions=True))["actors"][0]["mentions"] == [
        {"article": "a-2", "start": 43, "end": 59, "text": "mayor of Ostwick", "place": False}
    ]


def test_by_hand_comes_back_whole() -> None:
    assert loads(dumps(by_hand(), mentions=True)) == by_hand()


def test_the_timeline_by_hand_has_something_in_every_field() -> None:
    """So that a field that the model gets later is missed by the round trip above until the export has it too."""
    seen: dict[type, dict[str, bool]] = defaultdict(dict)

    def look(value: Any) -> None:
        if isinstance(value, tuple):
            for each in value:
                look(each)
        elif is_dataclass(value):
            for field in fields(value):
                given = getattr(value, field.name)
                has_own = field.default is MISSING or given != field.default
                seen[type(value)][field.name] = has_own or seen[type(value)].get(field.name, False)
                look(given)

    look(by_hand())
    empty = [f"{each.__name__}.{name}" for each, names in seen.items() for name, given in names.items() if not given]
    assert empty == ["Article.language", "Article.furniture"], "the language is always English, furniture not exported"


@given(timeline=timelines)
@settings(max_examples=30, deadline=None)
def test_any_timeline_is_valid_and_comes_back_whole(timeline: Timeline, validator: Any) -> None:
    text = dumps(timeline)
    validator.validate(json.loads(text))
    assert loads(text) == timeline


@given(timeline=timelines)
@settings(max_examples=10, deadline=None)
def test_order_of_articles_actors_and_problems_makes_no_difference(timeline: Timeline) -> None:
    backwards = replace(
        timeline, articles=timeline.articles[::-1], actors=timeline.actors[::-1], problems=timeline.problems[::-1]
    )
    assert dumps(backwards) == dumps(timeline)


def test_the_seeds(validator: Any) -> None:
    articles, problems = read_articles([SEEDS])
    timeline = build_timeline(articles)
    whole = json.loads(dumps(timeline, mentions=True))
    validator.validate(whole)
    assert len(whole["articles"]) == len(articles)
    assert loads(dumps(timeline, mentions=True)) == replace(
        timeline,
        articles=tuple(replace(article, text="", furniture=()) for article in timeline.articles),
        mentions=tuple(sorted(timeline.mentions, key=lambda one: (one.article, one.start, -one.end, one.actor))),
    )
    texts = {article.id: article.text for article in articles}
    for event in whole["events"]:
        for source in event["sources"]:
            for piece in (source["sentence"], source["date"], source["trigger"]):
                if piece:
                    assert texts[source["article"]][piece["start"] : piece["end"]] == piece["text"]
    assert not problems


@pytest.mark.parametrize("importance", [math.nan, math.inf, -0.1, 1.5])
def test_importance_is_a_share(importance: float) -> None:
    timeline = by_hand()
    with pytest.raises(ValueError, match=r"importance of event e-5 must be in \[0, 1\]"):
        dumps(replace(timeline, events=(replace(timeline.events[0], importance=importance),)))


def test_an_event_without_a_place_is_refused_among_the_placed() -> None:
    timeline = by_hand()
    with pytest.raises(ValueError, match="belongs to `unplaced`"):
        dumps(replace(timeline, events=timeline.unplaced))


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    timeline = by_hand()
    odd = replace(timeline, articles=(replace(timeline.articles[0], path="caf\udce9.txt"),))
    assert json.loads(dumps(odd))["articles"][0]["path"] == "caf?.txt"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Input data was truncated"),
        ("{}", "missing required field `schema`"),
        ('{"schema": "timeline/2"}', "Invalid enum value 'timeline/2'"),
        (dumps(by_hand()).replace('"start": "2023-07-01"', '"start": "2023-07-41"'), "Invalid RFC3339 encoded date"),
        (dumps(by_hand()).replace('"end": "2023-07-31"', '"end": "2023-06-01"'), "a period ends after it starts"),
        (dumps(by_hand()).replace('"importance": 0.9', '"importance": 9'), "<= 1"),
    ],
)
def test_what_is_no_export_is_refused_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=r"^This is no timeline/1 export: ") as refused:
        loads(text)
    assert says in str(refused.value)


def test_fields_added_by_others_are_read_over() -> None:
    assert loads(dumps(by_hand()).replace('"narrowed"', '"added": {"by": ["others"]}, "narrowed"')).events
