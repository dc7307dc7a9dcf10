"""What every format for human readers says about an event: when, who, where, and who tells it."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from timeline.model import Actor, Article, Event, EventMention, Open, Role, Status, Timeline
from timeline.period import Unit, day
from timeline.spoken import spoken, spoken_period

__all__ = ["Captions", "counted", "one_line"]

_NO_TEXT: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_STATUS: Final = {
    Status.STATED: "",
    Status.REPORTED: "reported",
    Status.PLANNED: "planned",
    Status.DENIED: "denied",
    Status.OPINION: "an opinion",
    Status.CONDITIONAL: "conditional",
}


def one_line(text: str) -> str:
    """The text on one line: runs of white space and control characters become one space."""
    return _NO_TEXT.sub(" ", text).strip()


def counted(number: int, name: str) -> str:
    """`1 event`, `2,000 events`."""
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


@dataclass(frozen=True, slots=True)
class Captions:
    """The words for one timeline's events. All of them are plain text on one line, to be escaped by the format."""

    articles: dict[str, Article]
    actors: dict[str, Actor]

    @classmethod
    def of(cls, timeline: Timeline) -> "Captions":
        """Captions that know the timeline's articles and actors by their ids."""
        return cls(
            {article.id: article for article in timeline.articles}, {actor.id: actor for actor in timeline.actors}
        )

    def when(self, event: Event) -> str:
        """The date in words; what is missing where there is none yet."""
        return spoken(event.when) if event.when else "no date yet: the article's publication date is not known"

    def precision(self, event: Event) -> str:
        """Why the span that is drawn is longer than what happened may have been; empty where it isn't."""
        when = event.when
        if when is None or when.period is None:
            return ""
        first, last = (spoken_period(day(one)) for one in (when.period.start, when.period.last))
        match when.open:
            case Open.END:
                return f"The end is not known; shown up to {last}."
            case Open.START:
                return f"The beginning is not known; shown from {first}."
            case None if when.mod is None and when.period.unit in (Unit.DAY, Unit.RANGE):
                return ""
            case None if first == last:
                return "The day is not quite certain."
            case None:
                return f"The day is not known; shown from {first} to {last}."

    def status(self, event: Event) -> str:
        """Whether it happened, in a word or two; empty where the text simply states it."""
        cue = f" (“{one_line(event.status_cue.text)}”)" if event.status_cue else ""
        return _STATUS[event.status] + cue if _STATUS[event.status] else ""

    def notes(self, event: Event) -> list[str]:
        """What else one should know of it, each a sentence: narrowed, disputed, corrected."""
        disputed = "; ".join(dict.fromkeys(f"“{one_line(one.text)}” ({one.value})" for one in event.disagreements))
        notes = [
            "Narrowed down by several articles together." if event.narrowed else "",
            f"Sources disagree: {disputed}." if disputed else "",
            f"Corrected by hand: {', '.join(event.corrected)}." if event.corrected else "",
        ]
        return [note for note in notes if note]

    def who(self, event: Event) -> list[str]:
        """The names of those who take part, without mere places, each once."""
        return self._names(event, place=False)

    def where(self, event: Event) -> list[str]:
        """The names of the places."""
        return self._names(event, place=True)

    def credit(self, source: EventMention) -> str:
        """Which article tells it: `Ostwick Herald: “Ferry line opens”, 2 August 2023`."""
        article = self.articles.get(source.article)
        if article is None:
            return source.article
        title = f"“{one_line(article.title)}”" if article.title else one_line(article.path or article.id)
        outlet = f"{one_line(article.source)}: " if article.source else ""
        came_out = f", {spoken_period(article.published.period)}" if article.published else ", publication date unknown"
        return outlet + title + came_out

    def url(self, source: EventMention) -> str:
        """The article's web address; empty where it has none or one that is not of the web."""
        article = self.articles.get(source.article)
        url = article.url if article and article.url else ""
        return url if _is_web_address(url) else ""

    def why(self, source: EventMention) -> str:
        """Why the date was read so."""
        return one_line(source.date.why) if source.date else "dated with the article's publication"

    def _names(self, event: Event, *, place: bool) -> list[str]:
        ids = dict.fromkeys(who.actor for who in event.participants if (who.role is Role.PLACE) is place)
        return [one_line(self.actors[each].name if each in self.actors else each) for each in ids]


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not _NO_TEXT.search(url)
