"""The whole on one page: articles in, a timeline out."""

from collections.abc import Iterable

from timeline import __version__, actors, dates, events, language, merge, rank
from timeline.merge.blocks import MOST, blocks
from timeline.model import Article, Problem, Reading, Timeline


def build_timeline(
    articles: Iterable[Article],
    *,
    model: language.Model | None = None,
    aliases: actors.Aliases = actors.NO_ALIASES,
    reported: bool = False,
    problems: Iterable[Problem] = (),
) -> Timeline:
    """Read every article and join what they tell.

    `model` defaults to the pinned one (`language.load_model()`); `aliases` are the user's own names of actors;
    `reported` adds events of sentences without a date, dated with their article's publication; `problems` are those
    met on the way in, to be kept with the timeline. The order of `articles` does not matter.
    """
    model = model or language.load_model()
    readings = [read_article(article, model=model, aliases=aliases, reported=reported) for article in articles]
    return combine(readings, model_name=model.name, aliases=aliases, problems=problems)


def read_article(
    article: Article,
    *,
    model: language.Model,
    aliases: actors.Aliases = actors.NO_ALIASES,
    reported: bool = False,
) -> Reading:
    """What one article says by itself. Needs no other article, so any worker can do it.

    In a language that is not understood that is nothing: better than a wrong date.
    """
    if article.language != "en":
        return Reading(article)
    sentences = language.sentences(article.text, skip=article.furniture)
    anchor = article.published.period if article.published else None
    found_dates = dates.read(article.text, anchor=anchor, skip=article.furniture)
    found_actors, mentions = actors.find(article, sentences, model.entities(sentences), aliases=aliases)
    told = events.find(article, sentences, found_dates, found_actors, mentions, parse=model.parse, reported=reported)
    return Reading(article, sentences, found_dates, found_actors, mentions, told)


def combine(
    readings: Iterable[Reading],
    *,
    model_name: str,
    aliases: actors.Aliases = actors.NO_ALIASES,
    problems: Iterable[Problem] = (),
    most: int = MOST,
) -> Timeline:
    """Join what the articles say: one actor under many names, one event told many times, what matters most.

    More than `most` tellings are joined in blocks of time. `archive.combined` does the same on disk.
    """
    in_order = sorted(readings, key=lambda reading: reading.article.id)
    named, in_order = actors.unify(in_order, aliases=aliases)
    weighed = [event for block in blocks(in_order, most=most) for event in rank.weighed(merge.merge(block), block)]
    joined = rank.scaled(weighed)
    placed = tuple(event for event in joined if event.when and event.when.period)
    return Timeline(
        made_with=(("timeline", __version__), ("model", model_name)),
        articles=tuple(reading.article for reading in in_order),
        actors=named,
        mentions=tuple(mention for reading in in_order for mention in reading.mentions),
        events=placed,
        unplaced=tuple(event for event in joined if not (event.when and event.when.period)),
        problems=(*problems, *(problem for reading in in_order for problem in reading.problems)),
    )
