"""Dates in a page's scripts that are no JSON-LD, or broken: the data from which the page is drawn."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from timeline.articles.field_names import PUBLISHED, plain_name
from timeline.articles.linked_data import linked_object
from timeline.articles.written_dates import machine_day
from timeline.period import Period

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_SCRIPT: Final = 2_000_000
_MOST_NODES: Final = 20_000
_OBJECT: Final = re.compile(r"[=(]\s{0,20}(?=\{)")
_MOST_OBJECTS: Final = 3
_STATED: Final = re.compile(r'"datePublished"\s{0,3}:\s{0,3}"([^"]{8,40})"')
_TITLES: Final = ("headline", "title", "name")


def script_day(tree: "HtmlElement", title: str | None) -> Period | None:
    """The day that a script gives for the object with the page's title; else the only `datePublished` in scripts.

    In a broken JSON-LD the first `datePublished` counts, as the outermost object mostly comes first.
    """
    stated: list[Period] = []
    for script in tree.iter("script"):
        text = (script.text or "")[:_MOST_SCRIPT]
        broken = "ld+json" in (script.get("type") or "").lower()
        if broken and linked_object(script) is not None:
            continue
        if not broken and title and title in text and (when := _of_title(text, title)):
            return when
        days = [when for found in _STATED.finditer(text) if (when := machine_day(found[1]))]
        stated += days[:1] if broken and days else days
    return stated[0] if len(set(stated)) == 1 else None


def _of_title(text: str, title: str) -> Period | None:
    for root in _objects(text):
        waiting: deque[object] = deque([root])
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.popleft()
            if isinstance(node, dict):
                if any(node.get(name) == title for name in _TITLES) and (when := _published(node)):
                    return when
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
    return None


def _objects(text: str) -> Iterator[object]:
    """The JSON that a script is, or the first objects that it gives to a variable or a function."""
    decoder = json.JSONDecoder(strict=False)
    starts = [0] if text.lstrip()[:1] in ("{", "[") else [found.end() for found in _OBJECT.finditer(text)]
    for start in starts[:_MOST_OBJECTS]:
        try:
            yield decoder.raw_decode(text[start:].lstrip())[0]
        except (ValueError, RecursionError):
            continue


def _published(node: Mapping[str, object]) -> Period | None:
    fields = {plain_name(name): value for name, value in node.items() if isinstance(value, (str, int))}
    return next((when for name in PUBLISHED if name in fields and (when := machine_day(str(fields[name])))), None)
