"""JSON-LD: what a web page tells search engines, as objects of schema.org."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES: Final = re.compile(r"(?:Article|Posting|Report|Review)$")
_MOST_NODES: Final = 2_000
_MOST_JSON: Final = 1_000_000


def linked_data(tree: "HtmlElement") -> Iterator[Mapping[str, object]]:
    """All objects in the page's JSON-LD, outer ones first; broken scripts are passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MOST_JSON:
            continue
        try:
            waiting: deque[object] = deque([json.loads(script.text.strip().rstrip(";"), strict=False)])
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.popleft()
            if isinstance(node, dict):
                yield node
                waiting += [value for value in node.values() if isinstance(value, (dict, list))]
            elif isinstance(node, list):
                waiting += node


def is_article(node: Mapping[str, object]) -> bool:
    """Whether a JSON-LD object describes an article."""
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and _ARTICLE_TYPES.search(one) for one in kinds)
