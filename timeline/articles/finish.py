"""From what a file says to an article: its date settled, its furniture and language found, an id of its own."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from timeline.articles.languages import NAMES, language_of
from timeline.articles.publication import Evidence, Rank, settle
from timeline.articles.record import Record
from timeline.articles.text_cues import cues, datelines
from timeline.articles.written_dates import address_date, file_name_date
from timeline.model import Article, Problem, Severity

_UNDATED = (
    "It has no publication date, so “last week” and the like can't be placed; "
    "give it in articles.csv or with --published."
)


def finish(record: Record, user: Evidence | None) -> Iterator[Article | Problem]:
    """The article of a record, after the warnings on it."""
    # Its patterns take longer to compile than all else here takes to import.
    from timeline.articles import furniture

    given = record.given.over(record.facts)
    published, conflict = settle(_evidence(record, user))
    yield from record.problems
    if conflict:
        yield _warning(record.where, "published", conflict)
    if published is None and all(problem.field != "published" for problem in record.problems):
        yield _warning(record.where, "published", _UNDATED)
    language = language_of(record.body)
    if language != "en":
        reason = f"It reads as {NAMES[language]}; only English is understood, so nothing is read in it."
        yield _warning(record.where, "language", reason)
    yield Article(
        id=given.id or text_id(record.body),
        text=record.text,
        title=given.title,
        source=given.source,
        author=given.author,
        url=given.url,
        path=record.path,
        language=language,
        published=published,
        furniture=record.skip + furniture.find(record.text, start=record.body_start),
    )


def _evidence(record: Record, user: Evidence | None) -> Iterable[Evidence]:
    if user is not None:
        yield user
    yield from record.given.published
    yield from record.evidence
    url = record.given.url or record.facts.url
    if url and (when := address_date(url)):
        yield Evidence(Rank.ADDRESS, when, "the URL")
    if record.alone and (when := file_name_date(PurePosixPath(record.path).name)):
        yield Evidence(Rank.FILE_NAME, when, "the file name")
    yield from cues(record.body) if record.plain else datelines(record.body)


def text_id(text: str) -> str:
    """An id made of the text: `a-` and 48 bits of its SHA-256."""
    return "a-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Identities:
    """The articles met so far, so that no two share an id. Holds some 250 bytes an article."""

    def __init__(self) -> None:
        # By id: the hash of the text, the file it came in, its date as EDTF.
        self._met: dict[str, tuple[bytes, str, str | None]] = {}

    def settle(self, article: Article, record: Record) -> Iterator[Article | Problem]:
        """The article under an id of its own; only a warning when the same text came under the same id before.

        The first with an id keeps it; another text under it gets its own text's hash appended.
        """
        digest = text_id(record.body)
        number = bytes.fromhex(digest[2:])
        edtf = sys.intern(article.published.edtf) if article.published else None
        before = self._met.get(article.id)
        if before is not None and before[0] != number:
            wanted = article.id
            article = replace(article, id=f"{wanted}-{digest[2:]}")
            before = self._met.get(article.id)
            if before is None:
                reason = f"“{wanted}” is another text's id too, so this one's is “{article.id}”; give it its own."
                yield _warning(record.where, "id", reason)
        if before is None:
            self._met[article.id] = (number, record.path, edtf)
            yield article
            return
        _, path, kept = before
        reason = f"It is the same article as {'one' if path == record.path else 'that'} in {path} and read once."
        if edtf not in (None, kept):
            reason = f"{reason[:-1]}, dated {kept or 'not at all'} there and {edtf} here; remove the wrong one."
        yield _warning(record.where, "id", reason)


def _warning(where: str, field: str, reason: str) -> Problem:
    return Problem(where, field, reason, Severity.WARNING)
