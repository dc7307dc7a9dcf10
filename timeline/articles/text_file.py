"""Plain text and Markdown, with or without front matter."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.articles.decode import decode, refuse_blank
from timeline.articles.entries import read_given
from timeline.articles.front_matter import split
from timeline.articles.given import NOTHING, Given
from timeline.articles.record import Record
from timeline.articles.source import Source, UnreadableError, read_whole
from timeline.articles.text_cues import is_about
from timeline.model import Problem, Severity

_HEADING: Final = re.compile(r"\s{0,200}(?:-{3,}\s{1,20})?#[ \t]+([^\n\r]{1,300}?)[ \t#]*(?:[\r\n]|\Z)")
_UNDERLINE: Final = re.compile(r"={3,}|-{3,}")
_SENTENCE_END: Final = (".", "!", ":", ";", ",")
_LONGEST_TITLE: Final = 160


def read_text(source: Source) -> Iterator[Record | Problem]:
    """The article in a text file."""
    text, note = decode(read_whole(source))
    yield text_record(text, source.path, note)


def text_record(text: str, path: str, note: str | None = None) -> Record:
    """A text as it was given. Its front matter stays in it and is skipped. Raises UnreadableError without more text."""
    problems = [Problem(path, "text", note, Severity.WARNING)] if note else []
    given, start = NOTHING, 0
    try:
        fields, start = split(text)
        if fields:
            given, warnings = read_given(fields, path, "front matter", texts=False)
            problems += warnings
    except UnreadableError as error:
        problems.append(Problem(path, error.field, error.reason, Severity.WARNING))
    refuse_blank(text[start:])
    facts = Given(title=title_of(text, start))
    return Record(path, path, text, given, facts, skip=((0, start),) if start else (), problems=tuple(problems))


def title_of(text: str, start: int = 0) -> str | None:
    """The Markdown heading or headline that a text begins with, from offset `start` on."""
    heading = _HEADING.match(text, start)
    if heading:
        return heading[1]
    lines = text[start : start + 2000].splitlines()
    while lines and (not lines[0].strip() or is_about(lines[0].strip())):
        del lines[0]  # “Date: 3 May 2024” heads an article, but names none
    first = lines[0].strip() if len(lines) > 1 else ""
    if not 8 <= len(first) <= _LONGEST_TITLE or first.endswith(_SENTENCE_END) or " " not in first:
        return None
    after = lines[1].strip()
    is_headline = not after or after == first or _UNDERLINE.fullmatch(after) or is_about(after)
    return first if is_headline else None
