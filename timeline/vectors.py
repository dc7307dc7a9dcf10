"""Texts as sparse vectors: what they are made of, weighted by how rare it is."""

import itertools
import math
import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

_BUCKETS: Final = 1 << 20
_AT_ONCE: Final = 1 << 20
"""Values of the rows whose products are in memory at once: of a few words each or of whole books, it is as much."""
_STEM: Final = 5
_WORD: Final = re.compile(r"[^\W_]+")


def stems(text: str) -> list[str]:
    """The words of three letters and more, cut to their first five: "invaded" and "invades" become one."""
    return [word[:_STEM] for word in _WORD.findall(text.lower()) if len(word) > 2]


def grams(text: str) -> Counter[str]:
    """Runs of four letters inside words, with the words' edges: as telling as runs of 3 to 5 at a third of the cost."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        edged = f" {word} "
        found.update([edged[at : at + 4] for at in range(max(1, len(edged) - 3))])
    return found


def tfidf(texts: Iterable[Mapping[str, int]]) -> "csr_matrix":
    """One row of unit length a text: sublinear counts times smoothed inverse document frequency.

    Features share 2^20 places by their checksum, so that no vocabulary is kept; places that stay empty are dropped.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    columns, values, ends = array("i"), array("f"), array("q", [0])
    for counts in texts:
        columns.extend(zlib.crc32(feature.encode()) % _BUCKETS for feature in counts)
        values.extend(1 + math.log(count) for count in counts.values())
        ends.append(len(columns))
    used, places = np.unique(np.array(columns, np.int32), return_inverse=True)
    matrix = csr_matrix(
        (np.array(values, np.float32), places.astype(np.int32), ends), (len(ends) - 1, max(1, len(used)))
    )
    matrix.sum_duplicates()
    seen = np.bincount(matrix.indices, minlength=matrix.shape[1])
    rarity = np.log((1 + matrix.shape[0]) / (1 + seen)) + 1
    matrix.data *= rarity[matrix.indices].astype(np.float32)
    return unit(matrix)


def unit(matrix: "csr_matrix") -> "csr_matrix":
    """The rows brought to length 1, in place; empty rows stay empty."""
    import numpy as np

    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(matrix.data.dtype)
    return matrix


def indicator(sets: Sequence[Iterable[str]], places: dict[str, int]) -> "csr_matrix":
    """One row a set, 1 where it has the feature; `places` numbers the features and learns new ones.

    Matrices that are to be multiplied with each other share `places`, and are brought to one width by `products`.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    columns = array("i")
    ends = array("i", [0])
    for features in sets:
        columns.extend(sorted(places.setdefault(feature, len(places)) for feature in features))
        ends.append(len(columns))
    return csr_matrix(
        (np.ones(len(columns), np.float32), np.array(columns, np.int32), np.array(ends, np.int32)),
        (len(sets), max(1, len(places))),
    )


def products(
    one: "csr_matrix", other: "csr_matrix", left: "np.ndarray[Any, Any]", right: "np.ndarray[Any, Any]"
) -> "np.ndarray[Any, Any]":
    """The scalar product of each pair of rows, `left` of `one` and `right` of `other`."""
    import numpy as np

    found = np.zeros(len(left))
    weights = np.cumsum(np.diff(one.indptr)[left] + np.diff(other.indptr)[right])
    total = int(weights[-1]) if len(weights) else 0
    edges = np.unique([0, *np.searchsorted(weights, np.arange(_AT_ONCE, total, _AT_ONCE)), len(left)])
    for start, stop in itertools.pairwise(edges.tolist()):
        part = slice(start, stop)
        found[part] = np.asarray(one[left[part]].multiply(other[right[part]]).sum(axis=1)).ravel()
    return found
