"""An article as its file gives it, before its date, identity and furniture are settled."""

from dataclasses import dataclass

from timeline.articles.given import NOTHING, Given
from timeline.articles.publication import Evidence
from timeline.model import Problem


@dataclass(frozen=True, slots=True)
class Record:
    """What one file, row or entry says. `where` names it in messages ("docs.jsonl, line 7").

    `given` is what its author or owner says of it, `facts` what it was found to say of itself, which counts less.
    `skip` are offset pairs of `text` that are no part of the article (front matter); `problems` are warnings met on
    the way. `alone`: it is all that its file holds, so that the file's name may date it. `plain`: its text is as its
    author wrote it, so that lines at its top may date it; what a page shows was read from its tree.
    """

    where: str
    path: str
    text: str
    given: Given = NOTHING
    facts: Given = NOTHING
    evidence: tuple[Evidence, ...] = ()
    skip: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    alone: bool = True
    plain: bool = True

    @property
    def body_start(self) -> int:
        """Where the article begins in `text`."""
        return max((end for _, end in self.skip), default=0)

    @property
    def body(self) -> str:
        """The text without its front matter."""
        return self.text[self.body_start :]
