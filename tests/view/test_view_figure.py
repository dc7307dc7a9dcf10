"""The figure: what Plotly gets is valid, says all there is, and shows foreign text as text."""

import json
import re
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest
from invented_story import HOSTILE, hostile, story

from timeline.model import Event, Timeline, When
from timeline.period import parse_edtf
from timeline.view.figure import MOST_ROWS, Chart, plotly_figure, timeline_chart
from timeline.view.windows import Window, choices

STORY = story()
EVENTS = (*STORY.events, *STORY.unplaced)


def chart(key: str = "main", *, width: float = 900, dark: bool = False, selected: str | None = None) -> Chart:
    window = next(choice.window for choice in choices(EVENTS) if choice.key == key)
    return timeline_chart(STORY, EVENTS, window, width=width, selected=selected, dark=dark)


def texts(figure: dict[str, Any]) -> list[str]:
    notes = [note["text"] for note in figure["layout"]["annotations"]]
    return notes + [text for trace in figure["data"] for text in (trace.get("text") or [])]


def touched(figure: dict[str, Any]) -> set[str]:
    return {one for trace in figure["data"] for one in (trace.get("customdata") or [])}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 620, 900, 1600])
@pytest.mark.parametrize("key", ["main", "all", "1960-1969"])
def test_plotly_takes_it(key: str, width: int, dark: bool) -> None:
    drawn = chart(key, width=width, dark=dark, selected=EVENTS[9].id)
    go.Figure(drawn.figure)
    assert {trace["type"] for trace in drawn.figure["data"]} <= {"bar", "scatter"}, "what the browser's bundle draws"
    json.dumps(drawn.figure)
    assert drawn.figure["layout"]["width"] == width


def test_every_event_can_be_clicked_or_is_counted_at_the_edge() -> None:
    assert touched(chart("all").figure) == {event.id for event in EVENTS}
    main = chart("main")
    outside = {event.id for event in EVENTS} - touched(main.figure)
    assert len(outside) == 5
    assert any(text.startswith("← 5 earlier: the 1960s, 2021, February 2022 …") for text in texts(main.figure))


def test_what_has_no_date_waits_in_the_gutter() -> None:
    drawn = chart()
    assert "no date (1)" in texts(drawn.figure)
    assert any(
        trace.get("xaxis") == "x2" and trace["customdata"] == [STORY.unplaced[0].id] for trace in drawn.figure["data"]
    )
    without = timeline_chart(STORY, STORY.events, Window(date(2023, 1, 1), date(2025, 1, 1)), width=900)
    assert "xaxis2" not in without.figure["layout"]


def test_the_selected_event_is_bold_outlined_and_joined_to_the_others_that_take_part() -> None:
    phone = next(event for event in EVENTS if event.title == "Brandt and Lind speak on the phone")
    drawn = chart(selected=phone.id)
    assert "<b>Brandt and Lind speak on the phone</b>" in texts(drawn.figure)
    assert any(trace.get("mode") == "lines" for trace in drawn.figure["data"])
    assert not any(trace.get("mode") == "lines" for trace in chart().figure["data"])


def test_a_selected_event_outside_is_named_at_the_edge() -> None:
    treaty = next(event for event in EVENTS if event.title == "Norland–Vessia river treaty")
    assert any("the 1960s: Norland–Vessia river treaty" in text for text in texts(chart(selected=treaty.id).figure))


def test_publication_is_a_line_on_a_day_and_a_band_over_a_month() -> None:
    shapes = chart().figure["layout"]["shapes"]
    lines = [shape for shape in shapes if shape["type"] == "line"]
    bands = [shape for shape in shapes if shape.get("xref") == "x" and shape["type"] == "rect"]
    assert [line["x0"][:10] for line in lines] == ["2024-05-16"]
    assert [(band["x0"], band["x1"]) for band in bands] == [("2023-11-01", "2023-12-01")]


def test_foreign_text_is_shown_as_text() -> None:
    timeline = hostile()
    window = Window(date(2024, 4, 1), date(2024, 6, 1))
    drawn = timeline_chart(timeline, timeline.events, window, width=1400, selected=timeline.events[2].id)
    templates = [text for trace in drawn.figure["data"] for text in (trace.get("hovertemplate") or [])]
    own = re.compile(r"</?b>|<br>|<extra></extra>")
    for text in [*texts(drawn.figure), *templates]:
        assert "<" not in own.sub("", text)
    assert not any("%{" in text for text in templates)
    assert len(touched(drawn.figure)) == len(HOSTILE)


def test_a_thousand_events_of_one_day_stay_on_the_page() -> None:
    when = When(parse_edtf("2024-05-05"), "2024-05-05")
    events = tuple(Event(f"e{at}", f"Event {at}", when, (), importance=at / 2000) for at in range(1000))
    drawn = timeline_chart(Timeline(events=events), events, Window(date(2024, 1, 1), date(2025, 1, 1)), width=900)
    assert drawn.height < (MOST_ROWS + 8) * 22
    assert any(text.startswith("+9") for text in texts(drawn.figure))
    assert any(one.startswith("zoom:2024-04-") for one in touched(drawn.figure))


def test_the_sentence_for_those_who_cannot_see_it() -> None:
    assert chart().alt.startswith("Timeline of 29 events from ")
    assert "1 without a date" in chart().alt


@pytest.mark.parametrize("edtf", ["0001-01-01", "9998-12-31", "18XX", "0044"])
def test_the_ends_of_the_calendar_are_drawn(edtf: str) -> None:
    event = Event("e", "Far away", When(parse_edtf(edtf), edtf), ())
    window = choices([event])[0].window
    go.Figure(timeline_chart(Timeline(events=(event,)), (event,), window, width=900).figure)


def test_the_whole_timeline_as_a_plotly_figure() -> None:
    drawn = plotly_figure(STORY)
    assert touched(drawn.to_dict()) == {event.id for event in (*STORY.events, *STORY.unplaced)}
    with pytest.raises(ValueError, match="no dated event"):
        plotly_figure(Timeline())
