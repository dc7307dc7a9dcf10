"""The components of a spaCy pipeline over a batch of sentences, each run in the quickest way that finds the same."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from timeline.language.ruler import rule_once

if TYPE_CHECKING:
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
    model = step.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = step.transition_states(unfinished, model.predict(unfinished))
    step.set_annotations(docs, states)
