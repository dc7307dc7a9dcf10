"""How well time expressions are found: TempEval-3's measures against gold data in TimeML or JSONL."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from timeline import dates
from timeline.period import parse_edtf
from timeline.score.document import Document, Timex
from timeline.score.measures import Measure, Scores, compare, table
from timeline.score.timeml import parse_timeml

__all__ = ["TIMEML", "Document", "Measure", "Scores", "Timex", "compare", "read_documents", "score", "table"]

TIMEML: Final = ".tml"
"""The suffix that only TimeML files have."""
_TIMEML: Final = (TIMEML, ".xml", ".timeml")


def score(gold: Path, predicted: Path | None = None) -> Scores:
    """Measure the expressions in `predicted`, or what this program itself finds, against those in `gold`.

    Both are a JSONL file (`id`, `text`, `published`, `timexes`; predicted lines need only `id` and `timexes`), a TimeML
    file with inline TIMEX3, or a folder of these; documents are matched by their ids. Raises ValueError with one
    sentence naming file and line for what can't be read, OSError for files that can't be opened.
    """
    documents = read_documents(gold)
    if predicted is None:
        found = {document.id: _found(document) for document in documents}
    else:
        found = {document.id: document.timexes for document in read_documents(predicted)}
        if not any(document.id in found for document in documents):
            msg = f"{predicted}: none of its ids is in {gold}; score answers on the same documents"
            raise ValueError(msg)
    return sum((compare(document, found.get(document.id, ())) for document in documents), Scores())


def read_documents(path: Path) -> list[Document]:
    """The documents of a JSONL file, a TimeML file, or every such file in a folder, by name. Raises as `score` does."""
    files = sorted(each for each in path.rglob("*") if each.suffix in (*_TIMEML, ".jsonl")) if path.is_dir() else [path]
    documents = [document for file in files for document in _documents(file)]
    if not documents:
        msg = f"{path}: no documents in it; give JSONL with `id`, `text` and `timexes`, or TimeML"
        raise ValueError(msg)
    return documents


def _found(document: Document) -> Iterable[Timex]:
    return [
        Timex(mention.start, mention.end, mention.type, mention.value, mention.mod or "")
        for mention in dates.read(document.text, anchor=document.published)
    ]


def _documents(file: Path) -> list[Document]:
    data = file.read_bytes()
    try:
        if file.suffix in _TIMEML or data.lstrip().startswith(b"<"):
            return parse_timeml(data, file.stem)
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        msg = f"{file}: not UTF-8 text; save it as UTF-8"
        raise ValueError(msg) from error
    except ValueError as error:
        msg = f"{file}: {error}"
        raise ValueError(msg) from error
    return [_from_line(line, file, number) for number, line in enumerate(lines, 1) if line.strip()]


def _from_line(line: str, file: Path, number: int) -> Document:
    try:
        given = json.loads(line)
        return Document(
            str(given["id"]),
            given.get("text") or "",
            tuple(_timex(timex) for timex in given["timexes"]),
            parse_edtf(given["published"]) if given.get("published") else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        said = f"the field {error} is missing" if isinstance(error, KeyError) else str(error)
        msg = f'{file}, line {number}: {said}; a line is {{"id", "text", "published", "timexes": [...]}}'
        raise ValueError(msg) from error


def _timex(given: dict[str, Any]) -> Timex:
    return Timex(
        int(given["start"]),
        int(given["end"]),
        given.get("type") or "",
        given.get("value") or "",
        given.get("mod") or "",
    )
