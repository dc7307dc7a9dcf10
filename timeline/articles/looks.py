"""What a text is by its looks, where its name says nothing or something else."""

import re
from typing import Final

_HEAD: Final = 3_000
_BEFORE: Final = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*)?"
_PAGE: Final = re.compile(_BEFORE + r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED: Final = re.compile(_BEFORE + r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)


def looks_like_page(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return "<" in text[:_HEAD] and _PAGE.match(text[:_HEAD]) is not None


def looks_like_feed(text: str) -> bool:
    """Whether a text is the source of an RSS or Atom feed."""
    return "<" in text[:_HEAD] and _FEED.match(text[:_HEAD]) is not None
