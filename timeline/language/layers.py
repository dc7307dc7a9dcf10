"""Quicker layers for spaCy's small models: most of their time goes into one kind of layer, which numpy does in half.

thinc multiplies with BLIS, which knows no vectors of 512 bits and is called for each small step; numpy's OpenBLAS does.
What the layers compute is the same but for the last bits.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

__all__ = ["one_thread", "quicken_layers"]

_REPLACED: Final = ["maxout", "layernorm"]
_SMALLEST: Final = 1e-8
"""Added to variances, as thinc does."""


def quicken_layers(nlp: "Language") -> None:
    """Replace each maxout layer that is normalized, in place. The pipeline can no longer be trained."""
    from thinc.api import Model

    for _, step in nlp.pipeline:
        model = getattr(step, "model", None)
        if isinstance(model, Model):
            for node in list(model.walk()):
                if [layer.name for layer in node.layers] == _REPLACED:
                    model.replace_node(node, _normalized_maxout(*node.layers))


def one_thread() -> AbstractContextManager[Any]:
    """A block in which numpy multiplies on one processor: for matrices this small, more of them only wait."""
    return _libraries().limit(limits=1, user_api="blas")  # type: ignore[no-any-return]


@cache
def _libraries() -> "ThreadpoolController":
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _normalized_maxout(maxout: Any, norm: Any) -> Any:
    import numpy as np
    from thinc.api import Model

    outs, pieces, ins = (maxout.get_dim(name) for name in ("nO", "nP", "nI"))
    weights = maxout.get_param("W").reshape(outs, pieces, ins)
    # The pieces one after the other, so that the greatest of each is found a row at a time.
    attributes = {
        "weights": np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(ins, pieces * outs)),
        "bias": np.ascontiguousarray(maxout.get_param("b").reshape(outs, pieces).T.ravel()),
        "gain": norm.get_param("G"),
        "shift": norm.get_param("b"),
    }
    return Model("normalized_maxout", _forward, attrs=attributes, dims={"nO": outs, "nI": ins})


def _forward(model: Any, rows: "np.ndarray[Any, Any]", is_train: bool) -> tuple["np.ndarray[Any, Any]", Any]:  # noqa: ARG001
    """Thinc's maxout and layer normalization; there is no way back to train it."""
    import numpy as np

    outs = model.get_dim("nO")
    pieces = rows @ model.attrs["weights"]
    pieces += model.attrs["bias"]
    best = pieces[:, :outs].copy()
    for start in range(outs, pieces.shape[1], outs):
        np.maximum(best, pieces[:, start : start + outs], out=best)
    best -= best.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", best, best) / np.float32(outs) + np.float32(_SMALLEST)
    best *= (1 / np.sqrt(variance))[:, None]
    best *= model.attrs["gain"]
    best += model.attrs["shift"]
    return best, None
