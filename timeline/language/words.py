"""What a word is to a network before its neighbours count, computed once for each kind of word.

A tok2vec of spaCy begins with an embedding, which depends on nothing but a few attributes of the word itself; news is
made of the same words again and again, and the embedding is a third of a network's work.
"""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["embed_once"]

_MOST: Final = 50_000
"""Kinds of words that are remembered: 20 MB."""

_BLOCK: Final = 32
"""New words are always computed in matrices of this many rows, filled up with nothing: the last bits of a product may
depend on the matrix's shape, and what a word is must not depend on the words that were met together with it."""

_remembering_one: Final = Lock()
"""The dashboard reads in several threads; only one at a time may look up words and add new ones."""


def embed_once(nlp: "Language") -> None:
    """Replace the embeddings in the pipeline, in place, by ones that remember. They can no longer be trained."""
    from thinc.api import Model

    for _, step in nlp.pipeline:
        model = getattr(step, "model", None)
        if isinstance(model, Model):
            for node in list(model.walk()):
                if node.has_ref("embed") and _looks_at(embed := node.get_ref("embed")):
                    model.replace_node(embed, _remembering(embed))


def _looks_at(embed: Any) -> list[Any]:
    """The attributes of a word that the embedding depends on, its spelling first; none if it may look at others."""
    from spacy.attrs import ORTH  # type: ignore[import-not-found]

    readers = [node for node in embed.walk() if node.name == "extract_features"]
    return [ORTH, *readers[0].attrs["columns"]] if len(readers) == 1 else []


def _remembering(embed: Any) -> Any:
    import numpy as np
    from thinc.api import Model

    width = embed.get_dim("nO")
    attributes = {"columns": _looks_at(embed), "known": {}, "rows": np.zeros((0, width), np.float32)}
    return Model("remembering", _forward, attrs=attributes, layers=[embed])


class _Words:
    """Words in no sentence, as much of a `Doc` as an embedding asks for: `looks` has a row of attributes a word."""

    def __init__(self, vocab: "Vocab", columns: list[Any], looks: "np.ndarray[Any, Any]") -> None:
        self.vocab = vocab
        self._columns = columns
        self._looks = looks

    def __len__(self) -> int:
        return len(self._looks)

    def to_array(self, wanted: Any) -> "np.ndarray[Any, Any]":
        """As `Doc.to_array`."""
        if isinstance(wanted, list | tuple):
            return self._looks[:, [self._columns.index(one) for one in wanted]]
        return self._looks[:, self._columns.index(wanted)]


def _forward(model: Any, docs: "Sequence[Doc]", is_train: bool) -> tuple[list["np.ndarray[Any, Any]"], Any]:  # noqa: ARG001
    """Each doc's rows of the embedding."""
    import numpy as np

    columns = model.attrs["columns"]
    looks = np.ascontiguousarray(np.concatenate([doc.to_array(columns) for doc in docs]), np.uint64)
    kinds = looks.view(f"V{looks.itemsize * looks.shape[1]}").ravel().tolist()
    with _remembering_one:
        known = model.attrs["known"]
        first = {kind: at for at, kind in enumerate(kinds) if kind not in known}
        if len(known) + len(first) > _MOST:
            known.clear()
            first = {kind: at for at, kind in enumerate(kinds)}
        if first:
            _learn(model, docs[0].vocab, list(first), looks[list(first.values())])
        whole = model.attrs["rows"][[known[kind] for kind in kinds]]
    return np.split(whole, np.cumsum([len(doc) for doc in docs])[:-1]), None


def _learn(model: Any, vocab: "Vocab", kinds: list[bytes], looks: "np.ndarray[Any, Any]") -> None:
    """Compute what the words are, and remember it."""
    import numpy as np

    known = model.attrs["known"]
    start = len(known)
    filled = np.zeros((-len(looks) % _BLOCK + len(looks), looks.shape[1]), np.uint64)
    filled[: len(looks)] = looks
    found = [
        model.layers[0].predict([_Words(vocab, model.attrs["columns"], filled[at : at + _BLOCK])])[0]
        for at in range(0, len(filled), _BLOCK)
    ]
    new = np.concatenate(found)[: len(looks)]
    rows = model.attrs["rows"]
    if len(rows) < start + len(new):
        more = np.empty((1024 + start + len(new), new.shape[1]), np.float32)
        rows = model.attrs["rows"] = np.concatenate([rows[:start], more])
    rows[start : start + len(new)] = new
    known.update((kind, start + at) for at, kind in enumerate(kinds))
