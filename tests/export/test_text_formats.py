"""CSV, iCalendar, Markdown and TimelineJS: right dates, and nothing that runs, loads or breaks the form."""

import csv
import html
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from made_timelines import HOSTILE, by_hand, timelines

from timeline import period as p
from timeline.export import write
from timeline.export.spreadsheet import COLUMNS
from timeline.model import Event, Mod, Open, Timeline, When


def rows(timeline: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write(timeline, "csv").decode("utf-8-sig"), newline="")))


def calendar(timeline: Timeline) -> list[str]:
    """Content lines, unfolded."""
    return write(timeline, "ics").decode().replace("\r\n ", "").split("\r\n")


def slides(timeline: Timeline) -> list[Any]:
    found: list[Any] = json.loads(write(timeline, "timelinejs"))["events"]
    return found


def titled(title: str) -> Timeline:
    """One event that has `title` wherever a text can stand."""
    timeline = by_hand()
    event = timeline.events[2]
    source = event.sources[0]
    told = replace(source, sentence=replace(source.sentence, text=title), date=None)
    return replace(
        timeline,
        articles=tuple(replace(article, title=title, source=title, url=title) for article in timeline.articles),
        actors=tuple(replace(actor, name=title) for actor in timeline.actors),
        events=(replace(event, title=title, sources=(told,)),),
        unplaced=(),
    )


def dated(when: When) -> Timeline:
    timeline = by_hand()
    return replace(timeline, events=(replace(timeline.events[2], when=when),), unplaced=())


def test_csv_has_one_row_an_event_and_those_without_a_date_last() -> None:
    found = rows(by_hand())
    assert tuple(found[0]) == COLUMNS
    assert [row["id"] for row in found] == ["e-5", "e-2", "e-1", "e-3", "e-6", "e-7"]
    bridge = found[1]
    assert (bridge["start"], bridge["end"], bridge["when"], bridge["open"]) == (
        "2019-01-01",
        "2023-08-02",
        "since 2019",
        "end",
    )
    assert (bridge["actors"], bridge["date_text"], bridge["status"]) == ("Mayor of Ostwick", "since 2019", "reported")
    assert found[2]["sources"] == "2"
    assert (found[5]["start"], found[5]["edtf"]) == ("", "")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r@x", "＝1", "\x00=1"])
def test_csv_cells_do_not_run(formula: str) -> None:
    (row,) = rows(titled(formula))
    assert row["title"].startswith("'")
    assert row["sentence"].startswith("'")
    assert row["article"].startswith("'")
    assert row["actors"].startswith("'")


@given(timeline=timelines)
@settings(max_examples=15, deadline=None)
def test_csv_is_a_table(timeline: Timeline) -> None:
    table = list(csv.reader(io.StringIO(write(timeline, "csv").decode("utf-8-sig"), newline=""), strict=True))
    assert len(table) == 1 + len(timeline.events) + len(timeline.unplaced)
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (When(p.day(date(2024, 6, 19)), "2024-06-19"), "20240619", "20240620"),
        (When(p.month(2023, 12), "2023-12"), "20231201", "20240101"),
        (When(p.decade(1960), "196X"), "19600101", "19700101"),
        (When(p.day(date(44, 3, 15)), "0044-03-15"), "00440315", "00440316"),
        (When(p.span(date(2019, 1, 1), date(2023, 8, 2)), "2019/..", open=Open.END), "20190101", "20230803"),
    ],
)
def test_calendar_ends_on_the_day_after(when: When, start: str, end: str) -> None:
    lines = calendar(dated(when))
    assert f"DTSTART;VALUE=DATE:{start}" in lines
    assert f"DTEND;VALUE=DATE:{end}" in lines


@pytest.mark.parametrize(
    ("when", "says"),
    [
        (When(p.day(date(2024, 6, 19)), "2024-06-19"), ""),
        (When(p.span(date(2024, 6, 12), date(2024, 6, 14)), "2024-06-12/2024-06-14"), ""),
        (When(p.month(2023, 12), "2023-12"), "The day is not known; shown from 1 December 2023 to 31 December 2023."),
        (
            When(p.year(1960), "1960~", Mod.APPROX),
            "The day is not known; shown from 1 January 1960 to 31 December 1960.",
        ),
        (When(p.day(date(2024, 6, 19)), "2024-06-19~", Mod.APPROX), "The day is not quite certain."),
        (
            When(p.span(date(2019, 1, 1), date(2023, 8, 2)), "2019/..", open=Open.END),
            "The end is not known; shown up to 2 August 2023.",
        ),
        (
            When(p.span(date(2019, 1, 1), date(2023, 8, 2)), "../2023-08-02", open=Open.START),
            "The beginning is not known; shown from 1 January 2019.",
        ),
    ],
)
def test_calendar_and_slides_say_how_exact_a_date_is(when: When, says: str) -> None:
    (description,) = (line for line in calendar(dated(when)) if line.startswith("DESCRIPTION:"))
    (slide,) = slides(dated(when))
    if says:
        assert says.replace(";", "\\;") in description
        assert says in slide["text"]["text"]
    else:
        assert "shown" not in description + slide["text"]["text"]


def test_calendar_stamps_come_from_publication_dates() -> None:
    assert [line for line in calendar(by_hand()) if line.startswith("DTSTAMP")] == [
        "DTSTAMP:20230802T000000Z",
        "DTSTAMP:20230831T000000Z",
        "DTSTAMP:20230802T000000Z",
        "DTSTAMP:20230801T000000Z",
    ]


@given(timeline=timelines)
@settings(max_examples=15, deadline=None)
def test_calendar_is_well_formed(timeline: Timeline) -> None:
    raw = write(timeline, "ics")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    lines = calendar(timeline)
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(timeline.events)
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in lines[:-1])
    for line in lines:
        if line.startswith(("SUMMARY:", "LOCATION:", "DESCRIPTION:")):
            assert not re.search(r"[;,]", re.sub(r"\\[\\;,nN]", "", line.partition(":")[2]))


@pytest.mark.parametrize(
    ("when", "start_date", "end_date", "display"),
    [
        (When(p.day(date(2024, 6, 19)), "2024-06-19"), {"year": 2024, "month": 6, "day": 19}, None, "19 June 2024"),
        (
            When(p.month(2023, 9), "2023-09"),
            {"year": 2023, "month": 9, "day": 1},
            {"year": 2023, "month": 9, "day": 30},
            "September 2023",
        ),
        (When(None, "-0043-03-15"), {"year": -44, "month": 3, "day": 15}, None, "15 March 44 BC"),
        (When(None, "0000"), {"year": -1}, None, "1 BC"),
    ],
)
def test_slides_have_their_dates(when: When, start_date: Any, end_date: Any, display: str) -> None:
    (slide,) = (
        slides(dated(when)) if when.period else slides(replace(dated(when), events=(), unplaced=dated(when).events))
    )
    assert slide["start_date"] == start_date
    assert slide.get("end_date") == end_date
    assert slide["display_date"] == display


_SLIDE_FIELDS = {
    "start_date",
    "end_date",
    "text",
    "group",
    "display_date",
    "unique_id",
    "autolink",
    "media",
    "background",
}
_DATE_FIELDS = {"year", "month", "day", "display_date"}


def test_slides_keep_to_the_documented_form() -> None:
    """TimelineJS's “JSON data format”: it refuses a slide without a year, and drops fields that it does not know."""
    whole = json.loads(write(by_hand(), "timelinejs"))
    assert set(whole) <= {"events", "title", "eras", "scale"}
    assert whole.get("scale", "human") in ("human", "cosmological")
    for slide in whole["events"]:
        assert set(slide) <= _SLIDE_FIELDS
        assert set(slide["text"]) <= {"headline", "text"}
        assert all(isinstance(said, str) for said in slide["text"].values())
        edges = []
        for date_ in (slide["start_date"], slide.get("end_date", slide["start_date"])):
            assert set(date_) <= _DATE_FIELDS
            assert ("day" in date_) <= ("month" in date_) <= ("year" in date_)
            assert all(isinstance(date_[part], int) for part in set(date_) - {"display_date"})
            assert 1 <= date_.get("month", 1) <= 12
            assert 1 <= date_.get("day", 1) <= 31
            edges.append((date_["year"], date_.get("month", 1), date_.get("day", 1)))
        assert edges[0] <= edges[1]
    assert len({slide["unique_id"] for slide in whole["events"]}) == len(whole["events"])


def test_slides_are_grouped_and_the_undated_counted() -> None:
    whole = json.loads(write(by_hand(), "timelinejs"))
    assert [slide["unique_id"] for slide in whole["events"]] == ["e-6", "e-5", "e-2", "e-1", "e-3"]
    assert whole["events"][2]["group"] == "Mayor of Ostwick"
    assert whole["title"]["text"]["text"] == "<p>1 event has no date yet.</p>"


@pytest.mark.parametrize("text", HOSTILE)
def test_slides_escape_what_articles_say(text: str) -> None:
    (slide,) = slides(titled(text))
    assert html.unescape(slide["text"]["headline"]) == " ".join(re.sub(r"[\x00-\x1f\u2028]", " ", text).split())
    tags = re.findall(r"<[^>]*>", slide["text"]["text"] + slide["text"]["headline"])
    assert set(tags) <= {"<p>", "</p>", "<blockquote>", "</blockquote>"}
    assert html.unescape(slide["group"]) == slide["group"], "TimelineJS unescapes this field before it shows it as HTML"
    assert "<" not in slide["group"]


@pytest.mark.parametrize("text", [*HOSTILE, "http://example.org/a www.example.org a@example.org", "*bold* __b__ `c`"])
def test_markdown_escapes_what_articles_say(text: str) -> None:
    said = [line for line in write(titled(text), "md").decode().splitlines() if line.startswith(("- ", "  "))]
    for line in said:
        inert = re.sub(r"\\[\\`*_\[\]|~$@/.]", "", line.replace("**", "", 2) if line.startswith("- **") else line)
        assert not re.search(r"[\\`*_\[\]|~$@<]|://|www\.", inert.removeprefix("  > ")), line


def test_markdown_is_in_chapters() -> None:
    said = write(by_hand(), "md").decode()
    assert re.findall(r"^#+ .*", said, re.MULTILINE) == [
        "# Timeline",
        "## 1960s",
        "## 2019",
        "## 2023",
        "### July 2023",
        "### August 2023",
        "## Without a place on the calendar",
    ]
    assert "- **since 2019**: Bridge closed (reported (“said”))" in said
    assert "  > “The bridge has been closed **since 2019**, the mayor of Ostwick said.”" in said
    assert "[Herald: “Ferry”, 2 August 2023](<https://a.example>)" in said


@pytest.mark.parametrize("name", ["md", "ics", "timelinejs", "html"])
@pytest.mark.parametrize(
    "note",
    [
        "Narrowed down by several articles together.",
        "Sources disagree: “in June” (2023-06).",
        "Corrected by hand: title, actors.",
    ],
)
def test_readers_are_told_what_is_disputed_and_changed(name: str, note: str) -> None:
    said = write(by_hand(), name).decode().replace("\r\n ", "").replace("\\,", ",")
    assert note in said


@given(timeline=timelines)
@settings(max_examples=10, deadline=None)
def test_markdown_tells_every_event_under_one_heading_each(timeline: Timeline) -> None:
    said = write(timeline, "md").decode()
    assert len(re.findall(r"^- \*\*", said, re.MULTILINE)) == len(timeline.events) + len(timeline.unplaced)
    chapters = re.findall(r"^## .*", said, re.MULTILINE)
    assert len(chapters) == len(set(chapters))


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "//elsewhere.example", "https://", "http://a b", "data:text/html,x"],
)
@pytest.mark.parametrize("name", ["csv", "ics", "md", "timelinejs"])
def test_only_web_addresses_become_links(url: str, name: str) -> None:
    timeline = by_hand()
    linked = replace(timeline, articles=tuple(replace(article, url=url) for article in timeline.articles))
    assert url not in write(linked, name).decode()


def test_events_keep_their_order_within_a_chapter() -> None:
    timeline = by_hand()
    year, month, decade = p.year(1960), p.month(1960, 5), p.decade(1960)
    events: list[Event] = [
        replace(timeline.events[0], id=p.edtf(period), title=p.edtf(period), when=When(period, p.edtf(period)))
        for period in (year, decade, month)
    ]
    said = write(replace(timeline, events=tuple(events), unplaced=()), "md").decode()
    assert re.findall(r"^(#+ .*|- .*)", said, re.MULTILINE) == [
        "# Timeline", "## 1960s", "- **the 1960s**: 196X", "## 1960", "- **1960**: 1960", "### May 1960",
        "- **May 1960**: 1960-05",
    ]  # fmt: skip


def test_the_last_day_of_the_calendar_has_a_day_after() -> None:
    last = When(p.day(date(9998, 12, 31)), "9998-12-31")
    assert f"DTEND;VALUE=DATE:{date(9998, 12, 31) + timedelta(days=1):%Y%m%d}" in calendar(dated(last))
