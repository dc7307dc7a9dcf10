"""The components of a spaCy pipeline over a batch of sentences, each run in the quickest way that finds the same."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from timeline.language.ruler import rule_once

if TYPE_CHECKING:
    import numpy as np
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["apply", "needed"]

_RULER: Final = "AttributeRuler"


def needed(nlp: "Language", without: frozenset[str]) -> list[Any]:
    """The components of the pipeline in order, `without` some and what serves only those."""
    steps = [(name, step) for name, step in nlp.pipeline if name not in without]
    names = {name for name, _ in steps}
    return [step for _, step in steps if names.intersection(getattr(step, "listening_components", names))]


def apply(step: Any, docs: "list[Doc]") -> "list[Doc]":
    """One component over a batch."""
    if hasattr(step, "transition_states") and step.cfg.get("beam_width", 1) == 1:
        _decide(step, docs)
        return docs
    if type(step).__name__ == _RULER:
        rule_once(step, docs)
        return docs
    return list(step.pipe(docs, batch_size=len(docs))) if hasattr(step, "pipe") else list(map(step, docs))


def _decide(step: Any, docs: "Sequence[Doc]") -> None:
    """A greedy transition parser, stepped from here by the same public calls as its training.

    Its own loop takes and drops Python's lock for each of its decisions, which costs half of its time (measured with
    spaCy 3.8.18).
    """
    states = step.moves.init_batch(docs)
    scored = _scores(step.model.predict(docs))
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = step.transition_states(unfinished, scored(unfinished))
    step.set_annotations(docs, states)


def _scores(model: Any) -> "Callable[[list[Any]], np.ndarray[Any, Any]]":
    """The score of each move in each state: what `model.predict` gives, without the layers around the product."""
    if not model.attrs["has_upper"] or not all(map(model.class_is_unseen, range(model.nO))):  # it is 1 for a seen one
        return model.predict  # type: ignore[no-any-return]
    weights, bias = model.vec2scores.get_param("W").T, model.vec2scores.get_param("b")

    def scored(states: list[Any]) -> "np.ndarray[Any, Any]":
        hidden, _ = model.state2vec(model.get_token_ids(states), False)
        return hidden @ weights + bias  # type: ignore[no-any-return]

    return scored
