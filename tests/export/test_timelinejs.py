"""TimelineJS: few groups, and the library itself loads what we write.

The library is no dependency. With `npm pack @knight-lab/timelinejs`, unpacked, and TIMELINEJS naming its folder `dist`,
the last test loads it; else it is skipped.
"""

import json
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from made_timelines import HOSTILE, by_hand

from timeline.export import write
from timeline.model import Actor, Event, Kind, Participant, Role, Timeline

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_LIBRARY = os.environ.get("TIMELINEJS", "")


def of_actors(*leads: str) -> Timeline:
    """A timeline whose events are each led by one of these actors."""
    timeline = by_hand()
    actors = tuple(Actor(name, name, Kind.PERSON) for name in dict.fromkeys(leads))

    def led(at: int, name: str) -> Event:
        people = (Participant(name, Role.AGENT), Participant(leads[0], Role.TARGET))
        return replace(timeline.events[0], id=f"e-{at}", participants=people if at else people[:1])

    events = tuple(led(at, name) for at, name in enumerate(leads))
    return replace(timeline, actors=actors, events=events, unplaced=())


def slides(timeline: Timeline) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(write(timeline, "timelinejs"))["events"]
    return found


def test_only_those_that_lead_most_are_groups_and_others_go_where_they_take_part() -> None:
    leads = ["Ann", *(name for name in "ABCDEFGH" for _ in range(2)), "Ann", "Zoe"]
    found = Counter(slide.get("group") for slide in slides(of_actors(*leads)))
    assert found == {"Ann": 2 + 2 * 3 + 1, "A": 2, "B": 2, "C": 2, "D": 2, "E": 2}


def test_an_event_of_nobody_who_is_a_group_has_none() -> None:
    timeline = of_actors(*(name for name in "ABCDEF" for _ in range(2)))
    alone = replace(timeline.events[0], id="e-x", participants=(Participant("Zoe", Role.AGENT),))
    zoe = replace(
        timeline, events=(*timeline.events, alone), actors=(*timeline.actors, Actor("Zoe", "Zoe", Kind.PERSON))
    )
    assert "group" not in slides(zoe)[-1]


@pytest.mark.browser
@pytest.mark.skipif(not _LIBRARY, reason="TIMELINEJS does not name the folder of TimelineJS")
@pytest.mark.parametrize("timeline", [by_hand(), of_actors(*(f"{at} {HOSTILE[1]}" for at in range(40)))])
def test_the_library_loads_it(browser: "Browser", tmp_path: Path, timeline: Timeline) -> None:
    dist = Path(_LIBRARY).resolve().as_uri()
    data = write(timeline, "timelinejs").decode()
    (tmp_path / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{dist}/css/timeline.css">'
        '<div id="here" style="height: 600px"></div>'
        f'<script src="{dist}/js/timeline.js"></script><script type="application/json" id="data">'
        + data.replace("</", "<\\/")
        + "</script><script>window.made = new TL.Timeline("
        + '"here", JSON.parse(document.getElementById("data").textContent), {font: null})</script>',
        encoding="utf-8",
    )
    page = browser.new_page(viewport={"width": 1200, "height": 700})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.route("http*://**", lambda route: route.abort())
    page.goto((tmp_path / "index.html").as_uri())
    page.wait_for_selector(".tl-timemarker", state="attached")
    many = len(json.loads(data)["events"])
    assert page.locator(".tl-timemarker").count() == many
    assert page.evaluate("made.config.messages") == {"errors": [], "warnings": []}
    page.locator(".tl-slidenav-next").click()
    assert page.locator(".tl-slide img, .tl-slide script").count() == 0
    assert errors == []
    page.close()
