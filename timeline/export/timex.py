"""Time expressions of one article as the field's tools read them: a JSON line, or TimeML with inline TIMEX3."""

import json
from collections.abc import Sequence
from typing import Final

from timeline.model import Article, DateMention
from timeline.period import timex

__all__ = ["dates_as_line", "dates_as_timeml"]

_IN_TEXT: Final = {
    **dict.fromkeys([*(set(range(32)) - {9, 10, 13}), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd"),
    **{ord(character): entity for character, entity in {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}.items()},
}
"""What text has to be escaped; what no XML can hold is replaced, each by one character so that offsets stay."""

_IN_ATTRIBUTES: Final = {**_IN_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}


def dates_as_line(article: Article, mentions: Sequence[DateMention]) -> str:
    """One line of JSON, `{"id", "timexes": [{"start", "end", "text", "type", "value", "mod", "rule", "why"}]}`.

    Offsets are half-open and count Unicode characters of the article's text.
    """
    timexes = [
        {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": mention.type,
            "value": mention.value,
            "mod": mention.mod,
            "rule": mention.rule,
            "why": mention.why,
        }
        for mention in mentions
    ]
    line = json.dumps({"id": article.id, "timexes": timexes}, ensure_ascii=False)
    return line.encode("utf-8", "replace").decode() + "\n"


def dates_as_timeml(article: Article, mentions: Sequence[DateMention]) -> str:
    """A TimeML 1.2.1 document: the whole text, each mention in a TIMEX3 element, the publication date as DCT."""
    parts = []
    done = 0
    for number, mention in enumerate(mentions, 1):
        parts.append(_content(article.text[done : mention.start]))
        mod = f" mod={_attribute(mention.mod)}" if mention.mod else ""
        parts.append(
            f'<TIMEX3 tid="t{number}" type={_attribute(mention.type)} value={_attribute(mention.value)}{mod}>'
            f"{_content(article.text[mention.start : mention.end])}</TIMEX3>"
        )
        done = mention.end
    parts.append(_content(article.text[done:]))
    title = f"<TITLE>{_content(article.title)}</TITLE>\n" if article.title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
        f"<DOCID>{_content(article.id)}</DOCID>\n<DCT>{_created(article)}</DCT>\n{title}"
        f"<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"
    )


def _created(article: Article) -> str:
    if article.published is None:
        return ""
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={_attribute(timex(article.published.period))} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{_content(article.published.edtf)}</TIMEX3>'
    )


def _content(text: str) -> str:
    return text.translate(_IN_TEXT)


def _attribute(text: str) -> str:
    return f'"{text.translate(_IN_ATTRIBUTES)}"'
