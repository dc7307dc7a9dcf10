"""The timeline as an iCalendar file (RFC 5545): one all-day event each, imprecise ones over their whole span."""

from datetime import date
from typing import Final

from timeline.export.captions import Captions, counted, one_line
from timeline.model import Event, Timeline

__all__ = ["dumps"]

_OCTETS: Final = 75
"""The longest line, in octets without its line break (RFC 5545, 3.1)."""

_UNKNOWN: Final = date(1970, 1, 1)
"""DTSTAMP where no publication date is known; the clock would make each file differ from the last."""


def dumps(timeline: Timeline) -> str:
    """RFC 5545 text with CRLF line ends. Events without a day on the calendar are counted in its description."""
    captions = Captions.of(timeline)
    version = dict(timeline.made_with).get("timeline", "")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//timeline//{_text(version)}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:Timeline of {_text(counted(len(timeline.articles), 'article'))}",
    ]
    if timeline.unplaced:
        lines.append(
            f"X-WR-CALDESC:{_text(f'Without a place on the calendar, so not shown: {len(timeline.unplaced)}')}"
        )
    for event in timeline.events:
        lines += _event(event, captions)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _event(event: Event, captions: Captions) -> list[str]:
    period = event.when.period if event.when else None
    if period is None:
        return []
    names = [_text(name) for name in captions.who(event)]
    places = [_text(name) for name in captions.where(event)]
    url = captions.url(event.sources[0])
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.id)}@timeline",
        f"DTSTAMP:{_day(_reported(event, captions))}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(period.start)}",
        f"DTEND;VALUE=DATE:{_day(period.stop)}",
        f"SUMMARY:{_text(event.title)}",
        f"DESCRIPTION:{_description(event, captions)}",
        *([f"CATEGORIES:{','.join(names)}"] if names else []),
        *([f"LOCATION:{_text('; '.join(captions.where(event)))}"] if places else []),
        *([f"URL:{url}"] if url else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _reported(event: Event, captions: Captions) -> date:
    """The latest day on which one of its articles came out."""
    articles = (captions.articles.get(source.article) for source in event.sources)
    return max((one.published.period.last for one in articles if one and one.published), default=_UNKNOWN)


def _description(event: Event, captions: Captions) -> str:
    facts = [captions.when(event), captions.precision(event), captions.status(event), *captions.notes(event)]
    told = [
        f"“{one_line(source.sentence.text)}” ({captions.credit(source)}; {captions.why(source)})"
        for source in event.sources
    ]
    return "\\n".join(_text(line) for line in [*facts, *told] if line)


def _day(when: date) -> str:
    """Basic ISO 8601; `strftime` doesn't pad years before 1000 everywhere."""
    return when.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A TEXT value on one line (RFC 5545, 3.3.11)."""
    escaped = one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.encode("utf-8", "replace").decode()


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never inside a character; each but the first begins with a space."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
