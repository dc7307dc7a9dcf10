"""The timeline as Markdown (CommonMark) to read and to paste: years, months, events, and who says so."""

import re
from itertools import groupby
from typing import Final

from timeline.export.captions import Captions, counted, one_line
from timeline.model import Event, EventMention, Timeline
from timeline.period import Period, Unit, month
from timeline.spoken import spoken_period

__all__ = ["dumps"]

_SYNTAX: Final = re.compile(r"[\\`*_\[\]|~$@]|(?<=:)//|(?<=www)\.", re.IGNORECASE)
"""What means something inside a line, and what makes some readers link a bare address or name."""

_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def dumps(timeline: Timeline) -> str:
    """Markdown text. What an article says is escaped, so that nothing in it becomes a link, a picture or HTML."""
    captions = Captions.of(timeline)
    articles, events = len(timeline.articles), len(timeline.events)
    lines = ["# Timeline", "", f"{counted(events, 'event')} from {counted(articles, 'article')}.", ""]
    for chapter, in_chapter in groupby(sorted(timeline.events, key=_place), key=_chapter):
        lines += [f"## {chapter}", ""]
        for section, in_section in groupby(in_chapter, key=_section):
            lines += [f"### {section}", ""] if section else []
            lines += [line for event in in_section for line in _event(event, captions)]
    if timeline.unplaced:
        lines += ["## Without a place on the calendar", ""]
        lines += [line for event in timeline.unplaced for line in _event(event, captions)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _place(event: Event) -> tuple[int, str, int]:
    """Where an event stands: decades before their first year, what is known to the year before its months."""
    period = event.when.period if event.when else None
    return (period.start.year, "" if _is_long(period) else _chapter(event), _month(event)) if period else (0, "", 0)


def _chapter(event: Event) -> str:
    """A year, or the decade or century that is all one knows."""
    period = event.when.period if event.when else None
    if period is None:
        return ""
    return spoken_period(period).removeprefix("the ") if _is_long(period) else str(period.start.year)


def _section(event: Event) -> str:
    """The month that holds the whole event; empty where none does."""
    period = event.when.period if event.when else None
    return spoken_period(month(period.start.year, period.start.month)) if period and _month(event) else ""


def _is_long(period: Period) -> bool:
    return period.unit in (Unit.DECADE, Unit.CENTURY)


def _month(event: Event) -> int:
    """1 to 12; 0 where no single month holds the whole event."""
    period = event.when.period if event.when else None
    if period is None or (period.start.year, period.start.month) != (period.last.year, period.last.month):
        return 0
    return period.start.month


def _event(event: Event, captions: Captions) -> list[str]:
    status = captions.status(event)
    lines = [
        f"- **{_escaped(captions.when(event))}**: {_escaped(event.title)}{f' ({_escaped(status)})' if status else ''}"
    ]
    names = captions.who(event) + captions.where(event)
    if names:
        lines += ["", f"  Who: {', '.join(_escaped(name) for name in names)}"]
    for note in captions.notes(event):
        lines += ["", f"  {_escaped(note)}"]
    for source in event.sources:
        lines += ["", *_quoted(source, captions)]
    return [*lines, ""]


def _quoted(source: EventMention, captions: Captions) -> list[str]:
    credit, url = _escaped(captions.credit(source)), captions.url(source)
    linked = f"[{credit}](<{_address(url)}>)" if url else credit
    return [
        f"  > “{_marked(source)}”",
        "  >",
        f"  > {linked}. {_escaped(captions.why(source))}",
    ]


def _marked(source: EventMention) -> str:
    """The sentence, with the words that date it in bold."""
    sentence, date = source.sentence, source.date
    if date is None or not sentence.holds(date.start, date.end):
        return _escaped(sentence.text)
    first, last = date.start - sentence.start, date.end - sentence.start
    dated = _escaped(sentence.text[first:last])
    if not dated:
        return _escaped(sentence.text)
    return one_line(f"{_inert(sentence.text[:first])}**{dated}**{_inert(sentence.text[last:])}")


def _escaped(text: str) -> str:
    return _inert(one_line(text))


def _inert(text: str) -> str:
    return _SYNTAX.sub(r"\\\g<0>", text.translate(_ENTITIES))


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
