"""JSON-LD: what a web page tells search engines, as objects of schema.org."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES: Final = re.compile(r"(?:Article|Posting|Report|Review)$")
_OTHERS_ARE: Final = "comment review reviews liveBlogUpdate itemListElement mentions citation subjectOf isBasedOn"
_OTHERS: Final = frozenset(_OTHERS_ARE.split())
"""What lies under these is not the page's own article."""

_OTHER_THINGS_ARE: Final = "Movie TVSeries Product Recipe JobPosting SoftwareApplication Course VideoGame MusicAlbum"
_OTHER_THINGS: Final = frozenset(_OTHER_THINGS_ARE.split())
_WRAPPING: Final = re.compile(r"//\s?<!\[CDATA\[|//\s?\]\]>|^\s*<!--|-->\s*$|;\s*$")
_MOST_NODES: Final = 2_000
_MOST_JSON: Final = 1_000_000


def linked_data(tree: "HtmlElement") -> Iterator[Mapping[str, object]]:
    """All objects in the page's JSON-LD, outer ones first, without those of comments, reviews and lists."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting: deque[object] = deque([linked_object(script)])
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.popleft()
            if isinstance(node, dict):
                yield node
                waiting += [
                    value for name, value in node.items() if name not in _OTHERS and isinstance(value, (dict, list))
                ]
            elif isinstance(node, list):
                waiting += node


def linked_object(script: "HtmlElement") -> object:
    """The JSON in a script, None when it is broken or huge."""
    if not script.text or len(script.text) > _MOST_JSON:
        return None
    try:
        return json.loads(_WRAPPING.sub("", script.text).strip(), strict=False)
    except (ValueError, RecursionError):
        return None


def is_article(node: Mapping[str, object]) -> bool:
    """Whether a JSON-LD object describes an article."""
    return any(map(_ARTICLE_TYPES.search, _kinds(node)))


def is_other_thing(node: Mapping[str, object]) -> bool:
    """Whether a JSON-LD object describes what is sold, shown or held: the dates on its page are its own."""
    return bool(_kinds(node) & _OTHER_THINGS) or any(kind.endswith("Event") for kind in _kinds(node))


def _kinds(node: Mapping[str, object]) -> set[str]:
    kind = node.get("@type")
    return {one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)}
