"""The density chart: nothing is lost in its bars, and a click on one leads to what it counts."""

from datetime import date, timedelta

import numpy as np
import plotly.graph_objects as go
import pytest
from invented_crowd import crowd, crowd_of
from invented_story import story

from timeline.view.density import bins, counts, crowd_lanes, density_chart
from timeline.view.filters import Filter
from timeline.view.lanes import lanes
from timeline.view.windows import Window

MANY = crowd(2_000)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 1)], [1, 0, 0]),
        ([(19, 20), (20, 21)], [1, 1, 0]),
        ([(0, 60)], [1 / 3, 1 / 3, 1 / 3]),
        ([(10, 30)], [0.5, 0.5, 0]),
        ([(-20, 40)], [1 / 3, 1 / 3, 0]),
        ([(-400, -300)], [0, 0, 0]),
        ([(59, 400)], [0, 0, 1 / 18]),
        ([], [0, 0, 0]),
    ],
)
def test_a_span_counts_in_parts(spans: list[tuple[int, int]], expected: list[float]) -> None:
    found = bins(Window(date.fromordinal(20_000), date.fromordinal(20_060)), 21)
    assert found.days == 20
    first, stop = np.array(spans, np.int32).reshape(-1, 2).T + 20_000
    assert counts(first, stop, found).tolist() == pytest.approx(expected)


@pytest.mark.parametrize("width", [120.0, 700.0, 2400.0])
@pytest.mark.parametrize("days", [7, 100, 4000])
def test_stretches_cover_the_window_and_stay_when_it_moves(width: float, days: int) -> None:
    start = date(2003, 5, 6)
    found = bins(Window(start, start + timedelta(days)), width)
    assert found.edges[0] <= start.toordinal() < found.edges[1]
    assert found.edges[-2] < start.toordinal() + days <= found.edges[-1]
    moved = bins(Window(start + timedelta(3), start + timedelta(days + 3)), width)
    assert {int(edge) % found.days for edge in (*found.edges, *moved.edges)} == {0}


def test_every_event_is_in_a_lane_and_the_lanes_are_those_of_few() -> None:
    timeline = story()
    whole = Window(date(1900, 1, 1), date(2100, 1, 1))
    inside = crowd_of(timeline).select(Filter()).within(whole)
    names = {actor.id: actor.name for actor in timeline.actors}
    expected = {lane.id: {event.id for event in lane.events} for lane in lanes(timeline.events, names, whole, most=4)}
    assert {actor: {event.id for event in part} for actor, part in crowd_lanes(inside, 4)} == expected


@pytest.mark.parametrize("width", [360.0, 1000.0])
@pytest.mark.parametrize("dark", [False, True])
def test_the_chart_is_valid_and_counts_all(width: float, dark: bool) -> None:
    events = MANY.select(Filter())
    window = Window(date(2003, 1, 1), date(2025, 1, 1))
    drawn = density_chart(events, window, width=width, selected=events[7], dark=dark)
    go.Figure(drawn.figure)
    assert {trace["type"] for trace in drawn.figure["data"]} <= {"bar", "scatter"}, "what the browser's bundle draws"
    clicks = [click for trace in drawn.figure["data"] for click in trace.get("customdata", ())]
    stretches = {click for click in clicks if click.startswith("zoom:")}
    assert len(stretches) > 20
    for click in stretches:
        start, stop = map(date.fromisoformat, click.removeprefix("zoom:").split("/"))
        assert (stop - start).days >= 7
    notes = [note["text"] for note in drawn.figure["layout"]["annotations"]]
    assert sum(int(note.split()[0].replace(",", "")) for note in notes if note.endswith(" events")) in (0, 2_000)
    assert "How many of 2000 events" in drawn.alt


def test_days_that_are_as_close_as_it_gets_lead_to_the_list() -> None:
    events = MANY.select(Filter())
    drawn = density_chart(events, Window(date(2010, 1, 1), date(2010, 1, 20)), width=900)
    clicks = [click for trace in drawn.figure["data"] for click in trace.get("customdata", ())]
    assert {click.partition(":")[0] for click in clicks if "/" in click} == {"days"}
    assert any("earlier" in note["text"] for note in drawn.figure["layout"]["annotations"])
    assert any("later" in note["text"] for note in drawn.figure["layout"]["annotations"])
