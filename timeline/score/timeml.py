"""TimeML with inline TIMEX3 (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html), read.

Entities that a file declares are refused and nothing outside the file is opened.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from xml.parsers import expat

from timeline.period import Period, day, month, parse_edtf
from timeline.score.document import Document, Timex

__all__ = ["parse_timeml"]

_NEXT_DOCUMENT: Final = re.compile(rb"(?=<\?xml\s)")
_BASIC: Final = re.compile(r"(\d{4})(\d\d)(\d\d)?")


def parse_timeml(data: bytes, name: str) -> list[Document]:
    """The documents in a file, usually one; `name` is the id of one without a DOCID.

    The text of a document is that of its TEXT element, all of it where there is none. The DCT, or the expression that
    is marked as the time of creation or publication, gives the publication date and is not among the expressions.
    Raises ValueError with one sentence for what is no TimeML.
    """
    return [_parse(piece, name) for piece in _NEXT_DOCUMENT.split(data) if piece.strip(b"\xef\xbb\xbf \t\r\n")]


@dataclass(slots=True)
class _Reader:
    """What has been read so far; `open` is where the TIMEX3 elements begin that haven't ended yet."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    inside: list[str] = field(default_factory=list)
    open: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    docid: str = ""
    created: dict[str, str] = field(default_factory=dict)
    body: str | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.inside.append(tag)
        if tag == "TEXT" and self.body is None:
            self.body = tag
            self.parts, self.length, self.timexes = [], 0, []
        if tag == "TIMEX3":
            self.open.append((self.length, attributes))

    def end(self, tag: str) -> None:
        self.inside.pop()
        if tag == "TEXT":
            self.body = ""
        if tag != "TIMEX3":
            return
        start, attributes = self.open.pop()
        function = attributes.get("functionInDocument", "NONE")
        if "DCT" in self.inside or (function in ("CREATION_TIME", "PUBLICATION_TIME") and not self.created):
            self.created = attributes
        elif self.body != "":
            self.timexes.append(
                Timex(
                    start,
                    self.length,
                    attributes.get("type", ""),
                    attributes.get("value", ""),
                    attributes.get("mod", ""),
                )
            )

    def characters(self, text: str) -> None:
        if "DOCID" in self.inside:
            self.docid += text
        if self.body != "":
            self.parts.append(text)
            self.length += len(text)


def _parse(data: bytes, name: str) -> Document:
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:
        msg = f"not well-formed TimeML, {error}"
        raise ValueError(msg) from error
    return Document(reader.docid.strip() or name, "".join(reader.parts), tuple(reader.timexes), _date(reader.created))


def _refuse(*declared: object) -> None:
    msg = f"it declares the entity {declared[0]!r}, which is not allowed in TimeML; remove it"
    raise ValueError(msg)


def _date(created: dict[str, str]) -> Period | None:
    value = created.get("value", "")
    basic = _BASIC.fullmatch(value)
    try:
        if basic and basic[3]:
            return day(date(int(basic[1]), int(basic[2]), int(basic[3])))
        if basic:
            return month(int(basic[1]), int(basic[2]))
        return parse_edtf(value[:10])
    except ValueError:
        return None
