"""A timeline as files, one module a format."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from timeline.export import calendar_file, markdown, page, spreadsheet, timeline_json, timelinejs
from timeline.export.timex import dates_as_line, dates_as_timeml
from timeline.model import Timeline

__all__ = ["FORMATS", "Format", "dates_as_line", "dates_as_timeml", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format as users choose it: what it is called, the file's suffix and MIME type, and what writes it.

    `write` gives the whole file as text; its line ends are the format's own.
    """

    title: str
    suffix: str
    mime: str
    write: Callable[[Timeline], str]


FORMATS: Final = {
    "json": Format("JSON, everything", ".json", "application/json", timeline_json.dumps),
    "html": Format("Web page, works offline", ".html", "text/html", page.dumps),
    "csv": Format("CSV for spreadsheets", ".csv", "text/csv", spreadsheet.dumps),
    "md": Format("Markdown to read", ".md", "text/markdown", markdown.dumps),
    "ics": Format("iCalendar", ".ics", "text/calendar", calendar_file.dumps),
    "timelinejs": Format("TimelineJS", ".timelinejs.json", "application/json", timelinejs.dumps),
}
"""Every format by the name it has on the command line, in the order in which to offer them."""


def write(timeline: Timeline, name: str, *, mentions: bool = False) -> bytes:
    """The timeline as a file of the format `name`; the same timeline gives the same bytes.

    `mentions` adds to JSON where the articles name each actor; the other formats have no room for it. Raises KeyError
    when FORMATS has no `name`.
    """
    text = (
        timeline_json.dumps(timeline, mentions=True) if name == "json" and mentions else FORMATS[name].write(timeline)
    )
    return text.encode("utf-8", "replace")
