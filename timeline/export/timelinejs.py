"""The timeline in the JSON that TimelineJS3 loads (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS takes texts for HTML, so all of ours are escaped. It knows no uncertainty: an imprecise event gets its whole
span, and its date in words.
"""

import html
import json
import re
from collections import Counter
from datetime import date
from typing import Any, Final

from timeline.export.captions import Captions, one_line
from timeline.model import Event, EventMention, Timeline
from timeline.period import Unit

__all__ = ["dumps"]

_BEFORE_CHRIST: Final = re.compile(r"-(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?|(?P<year_0>0000)")
_GROUPS: Final = 6
_MARKUP: Final = re.compile(r"[<>]|&(?=[#A-Za-z])")
_LOOKALIKES: Final = {"<": "‹", ">": "›", "&": "＆"}


def dumps(timeline: Timeline) -> str:
    """JSON text: the object, or the file at the address, that `new TL.Timeline` takes.

    Events without any date are left out, and an opening slide counts them.
    """
    captions = Captions.of(timeline)
    groups = _groups(timeline, captions)
    slides = [slide for event in timeline.events if (slide := _slide(event, captions, groups))]
    long_ago = [slide for event in timeline.unplaced if (slide := _slide(event, captions, groups))]
    waiting = len(timeline.unplaced) - len(long_ago)
    whole: dict[str, Any] = {"scale": "human", "events": long_ago + slides}
    if waiting:
        whole["title"] = {
            "text": {
                "headline": "Timeline",
                "text": f"<p>{waiting} {'event has' if waiting == 1 else 'events have'} no date yet.</p>",
            }
        }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _groups(timeline: Timeline, captions: Captions) -> frozenset[str]:
    """The names that come first in most events: each group is a row of its own, and TimelineJS has room for few.

    With forty, seen in 3.9, its rows push the slides and the rest of the page out of sight.
    """
    counts = Counter(names[0] for event in (*timeline.events, *timeline.unplaced) if (names := _names(event, captions)))
    return frozenset(name for name, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_GROUPS])


def _names(event: Event, captions: Captions) -> list[str]:
    return captions.who(event) or captions.where(event)


def _slide(event: Event, captions: Captions, groups: frozenset[str]) -> dict[str, Any] | None:
    """One event as a slide; None when it has no date at all."""
    dates = _dates(event)
    if dates is None:
        return None
    slide = {
        "unique_id": event.id,
        **dates,
        "display_date": _bare(captions.when(event)),
        "text": {"headline": _shown(event.title), "text": _text(event, captions)},
        "autolink": False,
    }
    group = next((name for name in _names(event, captions) if name in groups), None)
    if group:
        slide["group"] = _bare(group)
    return slide


def _dates(event: Event) -> dict[str, Any] | None:
    when = event.when
    if when is None:
        return None
    if when.period is None:
        return _before_christ(when.edtf)
    dates = {"start_date": _date(when.period.start)}
    if when.period.unit is not Unit.DAY:
        dates["end_date"] = _date(when.period.last)
    return dates


def _date(when: date) -> dict[str, int]:
    return {"year": when.year, "month": when.month, "day": when.day}


def _before_christ(edtf: str) -> dict[str, Any] | None:
    """EDTF counts 44 BC as -0043; TimelineJS writes the year -44 as 44 BCE."""
    found = _BEFORE_CHRIST.fullmatch(edtf)
    if found is None:
        return None
    numbers = {"year": -int(found[1] or 0) - 1, "month": found[2], "day": found[3]}
    return {"start_date": {name: int(number) for name, number in numbers.items() if number is not None}}


def _text(event: Event, captions: Captions) -> str:
    facts = [captions.status(event), captions.precision(event), *captions.notes(event)]
    said = [f"<p>{_shown(fact)}</p>" for fact in facts if fact]
    return "".join([*said, *(_told(source, captions) for source in event.sources)])


def _told(source: EventMention, captions: Captions) -> str:
    credit, url = _shown(captions.credit(source)), captions.url(source)
    linked = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{credit}</a>' if url else credit
    return f"<blockquote>{_shown(source.sentence.text)}</blockquote><p>{linked}. {_shown(captions.why(source))}</p>"


def _shown(text: str) -> str:
    return html.escape(one_line(text))


def _bare(text: str) -> str:
    """Text for fields that TimelineJS 3.9 unescapes and then takes for HTML all the same: with nothing to unescape."""
    return _MARKUP.sub(lambda found: _LOOKALIKES[found[0]], one_line(text))
