"""What a user can correct: a closed union. Each names what it corrects by quote and position, never by a row.

An empty quote or an unknown name is not refused here: it finds nothing, and the correction is listed as unfit.
"""

from dataclasses import dataclass
from typing import Final

from timeline.model import Role, Status


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """An article by its id, or, when that is gone, by what it is: how its text opens, its title and its path."""

    id: str
    opening: str = ""
    title: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of an article: its words, what stands around them, and where they began when it was quoted.

    The Web Annotation model's TextQuoteSelector with a TextPositionSelector (https://www.w3.org/TR/annotation-model/).
    """

    article: ArticleKey
    text: str
    start: int
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class EventKey:
    """An event by a sentence that tells it, and by the words in it that name what happened and when.

    `id` is the event's id when it was corrected: a hint that settles which of two equal ones is meant.
    """

    sentence: Quote
    trigger: str | None = None
    date: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ActorKey:
    """An actor by its id, or, when that is gone, by its name, or the only one that has it as an alias."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in an event. A name that no actor has, with any id or none, makes a new one."""

    actor: ActorKey
    role: Role


@dataclass(frozen=True, slots=True)
class SetPublished:
    """When an article came out, in EDTF (`2024-06-20`, `2023-12`, `2023`); None when nobody knows."""

    article: ArticleKey
    edtf: str | None


@dataclass(frozen=True, slots=True)
class SetDate:
    """When it happened, in EDTF, intervals and open ends (`2019/..`) too; None takes it off the calendar."""

    event: EventKey
    edtf: str | None


@dataclass(frozen=True, slots=True)
class SetTitle:
    """What an event is called."""

    event: EventKey
    title: str


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Whether it happened."""

    event: EventKey
    status: Status


@dataclass(frozen=True, slots=True)
class SetActors:
    """Who takes part in an event, all of them."""

    event: EventKey
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """These are the same event: the first takes in the others' sources."""

    events: tuple[EventKey, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """These of an event's sources tell another event: they become one of their own."""

    event: EventKey
    sources: tuple[EventKey, ...]


@dataclass(frozen=True, slots=True)
class HideEvent:
    """An event is no longer shown."""

    event: EventKey


@dataclass(frozen=True, slots=True)
class RestoreEvent:
    """An event that was hidden is shown again."""

    event: EventKey


@dataclass(frozen=True, slots=True)
class AddEvent:
    """An event that the program did not find, with the piece of an article that tells it."""

    quote: Quote
    title: str
    edtf: str | None
    status: Status = Status.STATED
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinActors:
    """These are the same actor: the first one."""

    actors: tuple[ActorKey, ...]


@dataclass(frozen=True, slots=True)
class SplitActor:
    """Where articles call the actor `alias`, another one is meant, whose name that is."""

    actor: ActorKey
    alias: str


@dataclass(frozen=True, slots=True)
class RenameActor:
    """What an actor is called."""

    actor: ActorKey
    name: str


@dataclass(frozen=True, slots=True)
class Undo:
    """The entry with this id no longer counts. To undo an undoing is to do it again."""

    entry: str


@dataclass(frozen=True, slots=True)
class Redo:
    """The entry with this id, which was undone, counts again, at its old place."""

    entry: str


ArticleCorrection = SetPublished
EventCorrection = (
    SetDate | SetTitle | SetStatus | SetActors | MergeEvents | SplitEvent | HideEvent | RestoreEvent | AddEvent
)
ActorCorrection = JoinActors | SplitActor | RenameActor
Correction = ArticleCorrection | EventCorrection | ActorCorrection | Undo | Redo

NAMES: Final[dict[str, type[Correction]]] = {
    "set published": SetPublished,
    "set date": SetDate,
    "set title": SetTitle,
    "set status": SetStatus,
    "set actors": SetActors,
    "merge events": MergeEvents,
    "split event": SplitEvent,
    "hide event": HideEvent,
    "restore event": RestoreEvent,
    "add event": AddEvent,
    "join actors": JoinActors,
    "split actor": SplitActor,
    "rename actor": RenameActor,
    "undo": Undo,
    "redo": Redo,
}
"""What each is called in journals and exports. Never rename one that was released."""
