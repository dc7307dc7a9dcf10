"""Every way an article comes in, its publication date, and the only input errors."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain, count
from pathlib import Path, PurePath
from typing import BinaryIO

from timeline.articles.finish import Identities, finish
from timeline.articles.folder import INDEX, Item, is_index
from timeline.articles.given import Given
from timeline.articles.inputs import items_of_file, items_of_files, items_of_paths
from timeline.articles.looks import Form
from timeline.articles.publication import Evidence, Rank, given
from timeline.articles.read import count_in, read_item
from timeline.articles.source import Source, source_of_bytes
from timeline.model import Article, Problem

__all__ = ["count_articles", "from_text", "iter_articles", "read_articles", "read_bytes", "read_uploads"]

Read = tuple[tuple[Article, ...], tuple[Problem, ...]]


def read_articles(
    paths: Iterable[str | Path], *, published: str | None = None, fetch: bool = False, stdin: BinaryIO | None = None
) -> Read:
    """The articles in files and folders (recursively; `-` is standard input), and what could not be read.

    `published` (EDTF) is the user's word on when the articles came out and goes before all that they say themselves.
    With `fetch`, web addresses are read too. Raises ValueError when `published` is no date.
    """
    return _sorted_out(iter_articles(paths, published=published, fetch=fetch, stdin=stdin))


def iter_articles(
    paths: Iterable[str | Path], *, published: str | None = None, fetch: bool = False, stdin: BinaryIO | None = None
) -> Iterator[Article | Problem]:
    """The same one by one, with memory for one article and the ids met so far. The order of `paths` doesn't matter."""
    return _finished(items_of_paths(paths, fetch=fetch, stdin=stdin), _user(published))


def count_articles(paths: Iterable[str | Path]) -> int:
    """About how many articles `iter_articles` will come to, for a progress bar: files, and rows of tables.

    Standard input counts as one, and nothing is fetched.
    """
    paths = list(paths)
    here = [path for path in paths if str(path) != "-"]
    return sum(count_in(item) for item in items_of_paths(here) if isinstance(item, Item)) + ("-" in map(str, paths))


def read_bytes(name: str, data: bytes, *, published: str | None = None, index: bytes | None = None) -> Read:
    """The articles in an uploaded file, as if it lay on disk under this name beside the `articles.csv` in `index`."""
    source = source_of_bytes(_base_name(name), data)
    if is_index(source.path):
        items = items_of_files({INDEX: source})
    else:
        items = items_of_file(source, None if index is None else source_of_bytes(INDEX, index))
    return _sorted_out(_finished(items, _user(published)))


def read_uploads(files: Iterable[tuple[str, bytes]], *, published: str | None = None) -> Read:
    """The articles in files uploaded together, (name, content) each, as if they lay in one folder."""
    sources: dict[str, Source] = {}
    for name, data in sorted(files):
        path = _free_name(name, sources)
        sources[path] = source_of_bytes(path, data)
    return _sorted_out(_finished(items_of_files(sources), _user(published)))


def from_text(text: str, *, title: str | None = None, published: str | None = None) -> Read:
    """The article in a pasted text, which may have front matter like a file's. Raises ValueError for a wrong date."""
    item = Item(source_of_bytes("pasted text", text.encode("utf-8", "replace")), Form.TEXT, Given(title=title))
    return _sorted_out(_finished(iter([item]), _user(published)))


def _user(published: str | None) -> Evidence | None:
    return given(published, Rank.USER, "you") if published else None


def _finished(items: Iterator[Item | Problem], user: Evidence | None) -> Iterator[Article | Problem]:
    identities = Identities()
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        for record in read_item(item):
            if isinstance(record, Problem):
                yield record
                continue
            for finished in finish(record, user):
                if isinstance(finished, Problem):
                    yield finished
                else:
                    yield from identities.settle(finished, record)


def _sorted_out(found: Iterator[Article | Problem]) -> Read:
    articles: list[Article] = []
    problems: list[Problem] = []
    for one in found:
        if isinstance(one, Article):
            articles.append(one)
        else:
            problems.append(one)
    return tuple(articles), tuple(problems)


def _free_name(name: str, taken: Container[str]) -> str:
    """The name, numbered when two uploaded files have it: each folder can have its own."""
    path = PurePath(name)
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}").as_posix() for number in count(2))
    return next(free for free in chain([name], numbered) if free not in taken)


def _base_name(name: str) -> str:
    """Browsers may send a path; only its last part names the file."""
    return PurePath(name.replace("\\", "/")).name or "upload"
