"""The dated events of the labelled articles: date, trigger, who, whether it happened, and a fit title."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from gold_actors import same_actors
from gold_result import Result, around
from gold_set import GoldArticle, GoldEvent
from gold_when import GoldWhen

from timeline import dates
from timeline.model import ActorMention, Basis, EventMention, Open, Role, Timeline, When

MOST_TITLE_WORDS: Final = 12
NO_START: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|who|whom|whose|which"
    r"|before|after|when|while|to|of|and|but)",
    re.IGNORECASE,
)
"""No headline begins with these: they hang on what isn't there."""

Match = tuple[GoldEvent, EventMention]


def measure_events(gold: Sequence[GoldArticle], timeline: Timeline, result: Result) -> None:
    """Dated events by their date's place in the text; of those that match, what is said of them.

    `events found` asks only whether a date tells an event, `events` also whether the period is right.
    """
    told = [source for event in (*timeline.events, *timeline.unplaced) for source in event.sources]
    told = [source for source in told if source.basis is Basis.TEXT and source.date]
    found = wanted = matched = right = 0
    outcomes: dict[str, list[bool]] = {
        "trigger": [],
        "agents": [],
        "no wrong agents": [],
        "actors": [],
        "antecedents": [],
        "status": [],
    }
    for article in gold:
        mine = [source for source in told if source.article == article.id]
        mentions = [each for each in timeline.mentions if each.article == article.id]
        names = same_actors(article, mentions)
        matches = _matches(article, mine)
        demanded = [match for match in matches if not match[0].optional]
        found += len(mine) - (len(matches) - len(demanded))
        wanted += sum(not event.optional for event in article.events)
        matched += len(demanded)
        right += sum(_right_when(event, source.when) for event, source in demanded)
        result.differences["events"] += _lost_and_added(article, mine, matches)
        for event, source in demanded:
            result.differences["events"] += _compare(article, event, source, names, outcomes)
            result.differences["events"] += _antecedents(article, event, source, mentions, names, outcomes)
    result.put("events found", right=matched, found=found, gold=wanted)
    result.put("events", right=right, found=found, gold=wanted)
    for name, answers in outcomes.items():
        result.rate(f"event {name}", answers)


def _matches(article: GoldArticle, told: Sequence[EventMention]) -> list[Match]:
    """Which told event is which labelled one: each once, the same trigger first, then the same days."""
    candidates = sorted(
        (
            (not _right_trigger(event, source), not _right_when(event, source.when), event.optional, at, other)
            for at, event in enumerate(article.events)
            for other, source in enumerate(told)
            if source.date and source.date.start < event.end and event.start < source.date.end
        )
    )
    taken: dict[int, int] = {}
    for *_, at, other in candidates:
        if at not in taken and other not in taken.values():
            taken[at] = other
    return [(article.events[at], told[other]) for at, other in taken.items()]


def _right_trigger(event: GoldEvent, source: EventMention) -> bool:
    trigger = source.trigger
    return trigger is not None and any(trigger.start < end and start < trigger.end for start, end in event.triggers)


def _right_when(event: GoldEvent, when: When | None) -> bool:
    """Whether the period is one of those labelled; none is labelled where any will do."""
    return not event.whens or (when is not None and any(_same(gold, when) for gold in event.whens))


def _same(gold: GoldWhen, when: When) -> bool:
    if when.period is None:
        return False
    if gold.first is None:
        return when.open is Open.START and when.period.last == gold.last
    if gold.last is None:
        return when.open is Open.END and when.period.start == gold.first
    found = (when.period.start, when.period.last, when.period.unit, when.open)
    return found == (gold.first, gold.last, gold.unit, None)


def _lost_and_added(article: GoldArticle, told: Sequence[EventMention], matches: Sequence[Match]) -> Iterator[str]:
    got = [event for event, _ in matches]
    for event in article.events:
        if not event.optional and event not in got:
            yield f"{article.id}: “{around(article.text, event.start, event.end)}” tells no event"
    used = [source for _, source in matches]
    for source in told:
        if source not in used and source.date:
            trigger = source.trigger.text if source.trigger else "-"
            where = around(article.text, source.date.start, source.date.end)
            yield f"{article.id}: “{where}” is no event of its own: {trigger}, “{source.title}”"


def _compare(
    article: GoldArticle,
    event: GoldEvent,
    source: EventMention,
    names: dict[str, str],
    outcomes: dict[str, list[bool]],
) -> Iterator[str]:
    where = f"{article.id}: “{around(article.text, event.start, event.end)}”"
    if not _right_when(event, source.when):
        yield f"{where} is {_said(event)}, not {source.when and source.when.edtf}"
    outcomes["trigger"].append(_right_trigger(event, source))
    if not outcomes["trigger"][-1]:
        gold = "/".join(article.text[start:end] for start, end in event.triggers)
        yield f"{where} is about “{gold}”, not “{source.trigger and source.trigger.text}”"
    actors = {names.get(each.actor, each.actor) for each in source.taking_part}
    agents = {names.get(each.actor, each.actor) for each in source.participants if each.role is Role.AGENT}
    if event.agents:
        outcomes["agents"].append(set(event.agents) <= agents)
        outcomes["no wrong agents"].append(agents <= set(event.may_act))
        if not (outcomes["agents"][-1] and outcomes["no wrong agents"][-1]):
            yield f"{where} is done by {sorted(event.agents)}, not {sorted(agents)}"
    if event.actors:
        outcomes["actors"].append(set(event.actors) <= actors)
        if not outcomes["actors"][-1]:
            yield f"{where} lacks {sorted(set(event.actors) - actors)}"
    outcomes["status"].append(source.status in event.statuses)
    if not outcomes["status"][-1]:
        cue = f" (“{source.status_cue.text}”)" if source.status_cue else ""
        yield f"{where} is {'/'.join(event.statuses)}, not {source.status}{cue}"


def _antecedents(
    article: GoldArticle,
    event: GoldEvent,
    source: EventMention,
    mentions: Sequence[ActorMention],
    names: dict[str, str],
    outcomes: dict[str, list[bool]],
) -> Iterator[str]:
    """Whether those who act without being named in the sentence are whom its pronouns mean."""
    here = {each.actor for each in mentions if source.sentence.holds(each.start, each.end)}
    for each in source.participants:
        if each.actor in here or each.role not in (Role.AGENT, Role.TARGET):
            continue
        name = names.get(each.actor, each.actor)
        outcomes["antecedents"].append(name in event.may)
        if name not in event.may:
            yield f"{article.id}: “{around(article.text, event.start, event.end)}” does not mean {name}"


def _said(event: GoldEvent) -> str:
    return " or ".join(f"{when.first or '…'} to {when.last or '…'} ({when.unit})" for when in event.whens)


def measure_titles(timeline: Timeline, result: Result) -> None:
    """Whether titles keep the rules that can be checked without taste."""
    anchors = {article.id: article.published for article in timeline.articles}
    outcomes: dict[str, list[bool]] = {"short": [], "good start": [], "no date": [], "once": []}
    twins = Counter((event.title, event.when) for event in timeline.events)
    for event in timeline.events:
        published = anchors[event.sources[0].article]
        words = re.findall(r"\w\S*", event.title)
        expressions = dates.read(event.title, anchor=published.period if published else None)
        outcomes["short"].append(1 < len(words) <= MOST_TITLE_WORDS)
        outcomes["good start"].append(bool(words) and not NO_START.fullmatch(words[0]))
        outcomes["no date"].append(not any(each.when for each in expressions))
        outcomes["once"].append(twins[event.title, event.when] == 1)
        if not all(answers[-1] for answers in outcomes.values()):
            result.differences["titles"].append(f"{event.sources[0].article}: “{event.title}”")
    for name, answers in outcomes.items():
        result.rate(f"title {name}", answers)
