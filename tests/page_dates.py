"""The day that pages came out, on the skeletons in `articles/pages`: ours beside htmldate's and trafilatura's.

Run in tests/: `PYTHONPATH=. python page_dates.py`. The skeletons follow how well-known systems and newspapers mark up
their pages; texts, names and addresses are invented. They were written before the rules were tried on them.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from timeline.articles import read_bytes

PAGES: Final = Path(__file__).parent / "articles" / "pages"
_TEXT: Final = """
<p>The works at Norrby have stood on the east bank since 12 April 1987, when a storm took the old ones away.</p>
<p>On Tuesday the council said that it had agreed with the owners on what is to be done, and by whom. "We have waited
long enough for this," said Ane Holt, who speaks for the residents. The owners did not answer questions.</p>
<p>A report of 3 November 2005 had called the site a danger to all who live below it, and asked for a decision within
a year. None came, and the people of the valley went to court twice. They lost both times.</p>
<p>Work is to begin in the spring and to last for two years. It will cost the county some nine million, a third more
than was thought when the plan was first drawn up, and nobody can yet say who is to pay for it.</p>
"""
"""What stands for `[[text]]`, with dates that are not the page's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the ISO day it came out, None where it doesn't say."""

    name: str
    html: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """How many dated pages were given their day, another or none, and how many undated ones were given any."""

    right: int
    wrong: int
    missed: int
    invented: int


def pages() -> Iterator[Page]:
    """All skeletons, by name."""
    with (PAGES / "dates.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            html = (PAGES / row["file"]).read_text(encoding="utf-8").replace("[[text]]", _TEXT)
            yield Page(row["file"].removesuffix(".html"), html, row["published"] or None)


def ours(html: str) -> str | None:
    """What Timeline reads, guesses left aside."""
    articles, _ = read_bytes("page.html", html.encode())
    published = articles[0].published if articles else None
    return published.edtf if published and not published.guess else None


def score(read: Callable[[str], str | None]) -> Score:
    """The score of one reader of pages."""
    answers = [(page.published, read(page.html)) for page in pages()]
    dated = [(gold, answer) for gold, answer in answers if gold]
    right = sum(gold == answer for gold, answer in dated)
    missed = sum(answer is None for _, answer in dated)
    invented = sum(answer is not None for gold, answer in answers if not gold)
    return Score(right, len(dated) - right - missed, missed, invented)


def _htmldate(html: str, *, extensive: bool) -> str | None:
    from htmldate import find_date

    found: str | None = find_date(html, extensive_search=extensive, original_date=True, max_date="2026-01-01")
    return found


def _trafilatura(html: str) -> str | None:
    from trafilatura.metadata import extract_metadata

    found: str | None = extract_metadata(html).date
    return found


_READERS: Final[dict[str, Callable[[str], str | None]]] = {
    "timeline": ours,
    "htmldate, fast": lambda html: _htmldate(html, extensive=False),
    "htmldate, extensive": lambda html: _htmldate(html, extensive=True),
    "trafilatura": _trafilatura,
}


def main() -> None:
    """Print a line a reader, and what ours gets wrong."""
    for name, read in _READERS.items():
        sys.stdout.write(f"{name:20} {score(read)}\n")
    for page in pages():
        answer = ours(page.html)
        if answer != page.published:
            sys.stdout.write(f"  {page.name}: {page.published or 'undated'}, read as {answer}\n")


if __name__ == "__main__":
    main()
