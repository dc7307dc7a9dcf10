"""The actors of the labelled articles: each mention, and who is meant by it."""

import re
from collections import Counter
from collections.abc import Sequence

from gold_result import Result, around
from gold_set import GoldArticle, GoldMention

from timeline.model import Actor, ActorMention, Kind, Timeline


def measure_actors(gold: Sequence[GoldArticle], timeline: Timeline, result: Result) -> None:
    """Mention precision and recall, and whether name, kind, country and place of what is found are right.

    A mention is right when its actor is the labelled one, and one found actor stands for one labelled actor. Cities
    and the like are not counted.
    """
    known = {actor.id: actor for actor in timeline.actors}
    outcomes: dict[str, list[bool]] = {"name": [], "kind": [], "country": [], "place": []}
    right = found = wanted = 0
    for article in gold:
        mentions = [mention for mention in timeline.mentions if mention.article == article.id]
        names = same_actors(article, mentions)
        places = {actor.name for actor in article.actors if actor.kind == Kind.PLACE}
        demanded = [each for each in article.mentions if not each.optional and each.actor not in places]
        wanted += len(demanded)
        for each in demanded:
            hits = [mention for mention in mentions if _meet(mention, each) and names.get(mention.actor) == each.actor]
            right, found = right + bool(hits), found + bool(hits)
            outcomes["place"] += [mention.place == each.place for mention in hits[:1]]
            if not hits or hits[0].place != each.place:
                where = f"“{article.text[each.start : each.end]}” in “{around(article.text, each.start, each.end)}”"
                wrong = f"is {'a place' if each.place else 'an actor'}" if hits else f"({each.actor}) is missed"
                result.differences["actors"].append(f"{article.id}: {where} {wrong}")
        for mention in mentions:
            if _wrong(mention, article.mentions, names, demanded, places, known[mention.actor]):
                found += 1
                where = f"“{mention.text}” in “{around(article.text, mention.start, mention.end)}”"
                actor = known[mention.actor]
                result.differences["actors"].append(f"{article.id}: {where} is not {actor.name} ({actor.kind})")
        _describe(article, {name: known[actor] for actor, name in names.items()}, demanded, outcomes, result)
    result.put("actor mentions", right=right, found=found, gold=wanted)
    for name, answers in outcomes.items():
        result.rate(f"actor {name}", answers)


def same_actors(article: GoldArticle, mentions: Sequence[ActorMention]) -> dict[str, str]:
    """Found actor's id → labelled name: one to one, those first that share most mentions, demanded ones before all."""
    met = [(each.actor, gold) for each in mentions for gold in article.mentions if _meet(each, gold)]
    shared = Counter((actor, gold.actor) for actor, gold in met)
    demanded = Counter((actor, gold.actor) for actor, gold in met if not gold.optional)
    names: dict[str, str] = {}
    for actor, name in sorted(shared, key=lambda pair: (-demanded[pair], -shared[pair], pair)):
        if actor not in names and name not in names.values():
            names[actor] = name
    return names


def _meet(mention: ActorMention, gold: GoldMention) -> bool:
    return mention.start < gold.end and gold.start < mention.end


def _wrong(
    mention: ActorMention,
    labelled: Sequence[GoldMention],
    names: dict[str, str],
    demanded: Sequence[GoldMention],
    places: set[str],
    actor: Actor,
) -> bool:
    """Whether it names nobody, or somebody else; what may be found or not, and places, are never wrong."""
    met = [each for each in labelled if _meet(mention, each)]
    if any(each.actor == names.get(mention.actor) and each in demanded for each in met):
        return False
    if any(each.optional or each.actor in places for each in met):
        return False
    return bool(met) or actor.kind != Kind.PLACE


def _describe(
    article: GoldArticle,
    found: dict[str, Actor],
    demanded: Sequence[GoldMention],
    outcomes: dict[str, list[bool]],
    result: Result,
) -> None:
    """Whether the found actors are called, sorted and placed as labelled."""
    for gold in article.actors:
        if gold.name not in found or not any(each.actor == gold.name for each in demanded):
            continue
        actor = found[gold.name]
        called = _folded(actor.name) in map(_folded, gold.names)
        outcomes["name"].append(called)
        outcomes["kind"].append(actor.kind == gold.kind)
        if gold.country:
            outcomes["country"].append(actor.country == gold.country)
        if not (called and actor.kind == gold.kind and (not gold.country or actor.country == gold.country)):
            labelled = f"{gold.name} ({gold.kind}, {gold.country})"
            told = f"{article.id}: {labelled} is called {actor.name} ({actor.kind}, {actor.country})"
            result.differences["actors"].append(told)


def _folded(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip().removeprefix("the ")
