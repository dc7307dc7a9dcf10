"""The table of formats, as the command line and the dashboard use it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from made_timelines import by_hand, timelines

from timeline.export import FORMATS, write
from timeline.export.timeline_json import dumps
from timeline.model import Timeline


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_any_timeline_to_the_same_bytes(name: str) -> None:
    @given(timeline=timelines)
    @settings(max_examples=5, deadline=None)
    def check(timeline: Timeline) -> None:
        assert write(timeline, name) == write(timeline, name)

    check()
    assert write(Timeline(), name)
    assert write(by_hand(), name).decode()


def test_mentions_are_for_json() -> None:
    assert write(by_hand(), "json", mentions=True) == dumps(by_hand(), mentions=True).encode()


def test_suffixes_differ() -> None:
    assert len({each.suffix for each in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_bytes_are_the_same_in_any_time_zone_locale_and_hash_order(name: str) -> None:
    here = write(by_hand(), name)
    tests = os.fspath(Path(__file__).parents[1])
    code = "import sys; from made_timelines import by_hand; from timeline.export import write; "
    code += f"sys.stdout.buffer.write(write(by_hand(), {name!r}))"
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONPATH": tests}
    there = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **elsewhere}, capture_output=True, check=True
    )
    assert there.stdout == here
