"""Small articles that tell the same events again, read from the text files in `tests/gold`.

In `tellings` the same words come back, with other dates; in `retellings` each writer has words of his own. The scenes
of `collections` and `unread_collections` are each a collection on one topic, made into a timeline of its own: much
happens to the same people on the same days, much is told without a date, and acts come again months later. Whoever
tunes merging looks at `collections` only; `unread_collections` says how it does where nobody looked.

`=== scene` begins a group of articles that might be about the same thing, `-- EDTF` an article and its publication.
`{quote|label}` marks a date in the text, or a word of a telling that has none; two marks tell the same event when they
bear the same label. `~label` is a preview of that event: whether it is the same is a matter of taste, so such pairs are
not counted. A scene ends with what the joined event should say: `label = EDTF` its date, `label ! disagree` that its
sources contradict each other.
"""

import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

TELLINGS: Final = Path(__file__).parent / "gold" / "tellings.txt"
RETELLINGS: Final = TELLINGS.with_name("retellings.txt")
COLLECTIONS: Final = TELLINGS.with_name("collections.txt")
UNREAD: Final = TELLINGS.with_name("unread_collections.txt")

_MARK: Final = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_CLAIM: Final = re.compile(r"(?m)^(\w+) (=|!) (.+)$")


@dataclass(frozen=True, slots=True)
class Telling:
    """A date in an article, or a word of a telling without one, and the event it tells."""

    article: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class SmallArticle:
    """One telling or more in a few sentences."""

    id: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Articles that might be about the same; `dates` and `disagreeing` are what the joined events should say."""

    name: str
    articles: tuple[SmallArticle, ...]
    tellings: tuple[Telling, ...]
    dates: tuple[tuple[str, str], ...]
    disagreeing: tuple[str, ...]

    def pairs(self) -> list[tuple[Telling, Telling, bool]]:
        """Every pair of tellings that is counted, and whether they are the same event."""
        return [
            (one, other, one.label == other.label)
            for one, other in combinations(self.tellings, 2)
            if one.label == other.label or one.label.lstrip("~") != other.label.lstrip("~")
        ]


def read_scenes(path: Path) -> tuple[Scene, ...]:
    """All scenes, in the order of the file."""
    return tuple(_scene(part) for part in re.split(r"(?m)^=== ", path.read_text("utf-8"))[1:])


def _scene(part: str) -> Scene:
    name, _, body = part.partition("\n")
    claims = list(_CLAIM.finditer(body))
    articles, tellings = [], []
    for number, block in enumerate(re.split(r"(?m)^-- ", _CLAIM.sub("", body))[1:], start=1):
        published, _, marked = block.partition("\n")
        text, found = _unmark(f"{name}-{number}", marked.strip())
        articles.append(SmallArticle(f"{name}-{number}", published, text))
        tellings += found
    return Scene(
        name,
        tuple(articles),
        tuple(tellings),
        tuple((claim[1], claim[3]) for claim in claims if claim[2] == "="),
        tuple(claim[1] for claim in claims if claim[2] == "!"),
    )


def _unmark(article: str, marked: str) -> tuple[str, list[Telling]]:
    text, after, found = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[after : mark.start()]
        found.append(Telling(article, len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        after = mark.end()
    return text + marked[after:], found
