"""Named entities as a greedy spaCy recognizer finds them, all tokens of a batch at once.

Its decision at a token depends on nothing but the token and where an open entity began. So what it would do outside of
entities is asked for all tokens together, and then step by step only for what it opens: a tenth of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from spacy.tokens import Doc

__all__ = ["entity_spans", "is_simple"]

_FEATURES: Final = 3
"""The token, the first one of the open entity, the one before the token if an entity is open; -1 for none."""


@dataclass(frozen=True, slots=True)
class _Moves:
    """The columns of the scores by what they do: those that may follow outside of entities, and how entities go on."""

    outside: "np.ndarray[Any, Any]"
    begin: "np.ndarray[Any, Any]"
    names: tuple[str, ...]
    inner: dict[str, tuple[int, int]]
    """By label, the columns that go on with the open entity and that end it."""


def is_simple(step: Any) -> bool:
    """Whether the component is a recognizer whose decisions `entity_spans` can foresee."""
    if type(getattr(step, "moves", None)).__name__ != "BiluoPushDown" or step.cfg.get("beam_width", 1) != 1:
        return False
    lower = step.model.get_ref("lower")
    return (
        bool(step.model.attrs["has_upper"])
        and lower.get_dim("nF") == _FEATURES
        and not step.model.attrs["unseen_classes"]
    )


def entity_spans(step: Any, docs: "Sequence[Doc]") -> Iterator[list[tuple[int, int, str]]]:
    """For each doc (first token, token after the last, label), in order. The docs hold no entities yet."""
    import numpy as np
    from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]

    docs = list(docs)
    lengths = [len(doc) for doc in docs]
    count = sum(lengths)
    if not count:
        yield from ([] for _ in docs)
        return
    model = step.model.predict(docs)
    moves = _moves(step.moves, model.nO)
    last = np.zeros(count, bool)
    last[np.cumsum([length for length in lengths if length]) - 1] = True
    space = np.concatenate([doc.to_array(IS_SPACE) for doc in docs]).astype(bool)
    alone = np.full((count, _FEATURES), -1, np.int32)
    alone[:, 0] = np.arange(count)
    scores = _scores(model, alone)
    scores[:, ~moves.outside] = -np.inf
    scores[np.ix_(last, moves.begin)] = -np.inf
    entering = moves.outside.copy()
    entering[moves.names.index("O")] = False
    scores[np.ix_(space, entering)] = -np.inf
    best = scores.argmax(axis=1)
    ends = _ends(model, moves, best, last)
    offset = 0
    for length in lengths:
        yield list(_walk(moves, best, ends, offset, length))
        offset += length


def _walk(
    moves: _Moves, best: "np.ndarray[Any, Any]", ends: dict[int, int], offset: int, length: int
) -> Iterator[tuple[int, int, str]]:
    """The entities of the tokens from `offset`; one that begins inside another is none."""
    at = offset
    while at < offset + length:
        move, _, label = moves.names[best[at]].partition("-")
        stop = ends[at] if move == "B" else at + 1
        if move != "O":
            yield at - offset, stop - offset, label
        at = stop


def _ends(model: Any, moves: _Moves, best: "np.ndarray[Any, Any]", last: "np.ndarray[Any, Any]") -> dict[int, int]:
    """Where each entity ends that would begin at a token: its first token → the token after its last."""
    import numpy as np

    ends: dict[int, int] = {}
    open_since = np.flatnonzero(moves.begin[best])
    at = open_since + 1
    while len(open_since):
        scores = _scores(model, np.stack([at, open_since, at - 1], axis=1).astype(np.int32))
        inner = [moves.inner[moves.names[move][2:]] for move in best[open_since]]
        row = np.arange(len(at))
        goes_on, stops = (np.array([pair[side] for pair in inner]) for side in (0, 1))
        # Of equal scores the library takes the first move.
        more = np.where(
            goes_on < stops, scores[row, goes_on] >= scores[row, stops], scores[row, goes_on] > scores[row, stops]
        )
        more &= ~last[at]
        ends.update(zip(open_since[~more].tolist(), (at[~more] + 1).tolist(), strict=True))
        open_since, at = open_since[more], at[more] + 1
    return ends


def _scores(model: Any, tokens: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """The score of each move in each state, given as the state's three tokens."""
    hidden, _ = model.state2vec(tokens, False)
    return model.vec2scores.predict(hidden)  # type: ignore[no-any-return]


def _moves(moves: Any, count: int) -> _Moves:
    import numpy as np

    names = tuple(moves.get_class_name(index) for index in range(count))
    begin = np.array([name.startswith("B-") and len(name) > 2 for name in names])
    unit = np.array([name.startswith("U-") and len(name) > 2 for name in names])
    out = np.array([name == "O" for name in names])
    labels = [name[2:] for name, begins in zip(names, begin, strict=True) if begins]
    inner = {label: (names.index(f"I-{label}"), names.index(f"L-{label}")) for label in labels}
    return _Moves(begin | unit | out, begin, names, inner)
