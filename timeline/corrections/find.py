"""Finding again what a correction is about, after articles were added, moved or edited."""

from collections.abc import Iterable, Mapping
from typing import Final

from timeline.corrections.kinds import ActorKey, ArticleKey, EventKey, Quote
from timeline.model import Actor, Article, Event, EventMention

OPENING: Final = 80
"""Characters of an article's beginning that a key holds."""

AROUND: Final = 32
"""Characters before and after a quote that it holds."""

_TELLING: Final = 25
"""A sentence of so many characters stands in one place only, so it may be looked for in other articles too."""


def article_key(article: Article) -> ArticleKey:
    """How a correction names an article."""
    return ArticleKey(article.id, article.text[:OPENING], article.title, article.path)


def quote(article: Article, start: int, end: int) -> Quote:
    """How a correction names the piece `start` to `end` of an article's text."""
    text = article.text
    return Quote(
        article_key(article), text[start:end], start, text[max(0, start - AROUND) : start], text[end : end + AROUND]
    )


def event_key(event: Event, articles: Mapping[str, Article], *, source: int = 0) -> EventKey:
    """How a correction names an event, or one of its sources. `articles` by id."""
    told = event.sources[source]
    return EventKey(
        quote(articles[told.article], told.sentence.start, told.sentence.end),
        told.trigger.text if told.trigger else None,
        told.date.text if told.date else None,
        event.id,
    )


def actor_key(actor: Actor) -> ActorKey:
    """How a correction names an actor."""
    return ActorKey(actor.id, actor.name)


def find_article(key: ArticleKey, articles: Mapping[str, Article]) -> Article | None:
    """The article with that id, else the only one that opens alike, else the only one of that path and title."""
    if key.id in articles:
        return articles[key.id]
    alike = [article for article in articles.values() if key.opening and article.text.startswith(key.opening)]
    same_file = [
        article
        for article in articles.values()
        if key.path and key.title and (article.path, article.title) == (key.path, key.title)
    ]
    return next((found[0] for found in (alike, same_file) if len(found) == 1), None)


def find_quote(wanted: Quote, articles: Mapping[str, Article]) -> tuple[Article, int] | None:
    """Where the quoted words stand now: the place with most of the same text around it, the nearest of those."""
    article = find_article(wanted.article, articles)
    if article is None or not wanted.text:
        return None
    places = []
    at = article.text.find(wanted.text)
    while at >= 0:
        places.append(at)
        at = article.text.find(wanted.text, at + 1)
    if not places:
        return None
    return article, max(places, key=lambda at: (_likeness(article.text, at, wanted), -abs(at - wanted.start)))


def find_event(key: EventKey, events: Iterable[Event], articles: Mapping[str, Article]) -> Event | None:
    """The event that the quoted sentence tells, by trigger, date and place where it tells more than one."""
    found = find_source(key, events, articles)
    return found[0] if found else None


def find_source(
    key: EventKey, events: Iterable[Event], articles: Mapping[str, Article]
) -> tuple[Event, EventMention] | None:
    """The event and which of its sources the key means; None when nothing or more than one thing fits.

    `events` need only be those with a source in the articles that may be meant.
    """
    article = find_article(key.sentence.article, articles)
    told = [(event, source) for event in events for source in event.sources if _same_sentence(key, source, article)]
    for name in (_same_trigger, _same_date):
        told = [pair for pair in told if name(key, pair[1])] or told
    if not told:
        return None
    nearest = min(abs(source.sentence.start - key.sentence.start) for _, source in told)
    told = [pair for pair in told if abs(pair[1].sentence.start - key.sentence.start) == nearest]
    told = [pair for pair in told if pair[0].id == key.id] or told
    return told[0] if len({event.id for event, _ in told}) == 1 else None


def find_actor(key: ActorKey, actors: Mapping[str, Actor]) -> Actor | None:
    """The actor with that id, else the only one of that name, else the only one that has it as another name."""
    if key.id in actors:
        return actors[key.id]
    named = [actor for actor in actors.values() if actor.name == key.name]
    called = [actor for actor in actors.values() if key.name in actor.aliases]
    return next((found[0] for found in (named, called) if len(found) == 1), None)


def may_tell(key: EventKey, articles: Mapping[str, Article]) -> str | None:
    """The id of the article in which the event must be, None when it may be in any."""
    article = find_article(key.sentence.article, articles)
    return article.id if article else None


def _same_sentence(key: EventKey, source: EventMention, article: Article | None) -> bool:
    now, then = _flowing(source.sentence.text), _flowing(key.sentence.text)
    if article is None:
        return len(then) >= _TELLING and now == then
    if source.article != article.id:
        return False
    # A later version of the program may end sentences elsewhere, so one inside the other is the same place.
    return bool(then) and (now == then or (len(then) >= _TELLING and (then in now or now in then)))


def _flowing(text: str) -> str:
    """The text on one line: a quote has the line ends of its article, a sentence has spaces for them."""
    return " ".join(text.split())


def _same_trigger(key: EventKey, source: EventMention) -> bool:
    return key.trigger == (source.trigger.text if source.trigger else None)


def _same_date(key: EventKey, source: EventMention) -> bool:
    return key.date == (source.date.text if source.date else None)


def _likeness(text: str, at: int, wanted: Quote) -> int:
    """How many characters around the place are those that stood around the quote, from the quote outwards."""
    before = text[max(0, at - len(wanted.prefix)) : at]
    end = at + len(wanted.text)
    after = text[end : end + len(wanted.suffix)]
    return _common(before[::-1], wanted.prefix[::-1]) + _common(after, wanted.suffix)


def _common(one: str, other: str) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
