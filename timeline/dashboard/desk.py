"""What is on the desk in one browser tab: the open project, its articles and the timeline made of them.

Corrections are recorded in the project at once and the timeline follows. Without a project file all lives in memory,
as long as the tab does.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import streamlit as st

from timeline import articles as inputs
from timeline import corrections, language, project
from timeline.corrections import Conflict, Corrected, Correction
from timeline.dashboard.opening import Opening
from timeline.dashboard.turns import Turns
from timeline.engines import Progress
from timeline.model import Article, Problem, Severity
from timeline.project import Built
from timeline.store import Store, StoreError, load_articles, load_outline, open_store, revision
from timeline.view.crowd import Crowd
from timeline.view.filters import Index

MODEL: Final = "model"
"""The field of the problem that says that there is no language model."""
_PATIENCE: Final = 4.0
"""Seconds that a page waits for a project to which another program writes before it says so."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An open project as it is now, prepared for filtering."""

    store: Store
    built: Built
    index: Index


@dataclass(slots=True)
class _Shared:
    """A project that all tabs share: its connection, and the desk of the tab that opened or changed it last.

    A new tab takes that desk over while the `files` it was made of and the project's `revision` are the same. What was
    added on the page, articles and problems, stays when the files change.
    """

    store: Store
    desk: Desk | None = None
    crowd: Crowd | None = None
    files: tuple[tuple[str, int, int], ...] = ()
    revision: tuple[int, int] = (0, 0)
    added: tuple[Article, ...] = ()
    met: tuple[Problem, ...] = ()
    turns: Turns = field(default_factory=Turns)


@st.cache_resource(show_spinner=False)
def _shared(path: str) -> _Shared:
    """One for all tabs. Raises StoreError."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    return _Shared(open_store(Path(path), patience=_PATIENCE))


def _files(paths: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every file that the paths lead to: the same as long as they hold the same articles."""
    places = (Path(path) for path in paths)
    files = (one for place in places for one in (sorted(place.rglob("*")) if place.is_dir() else (place,)))
    found = ((os.fspath(one), one.stat()) for one in files if one.exists())
    return tuple((name, seen.st_mtime_ns, seen.st_size) for name, seen in found)


def current() -> Desk | None:
    """What is on the desk; None before anything was opened."""
    found: Desk | None = st.session_state.get("desk")
    return found


def can_change() -> bool:
    """Whether what is on the desk can be added to and corrected: there is something, and its file can be written."""
    now = current()
    return now is not None and now.store.writable


def crowd() -> Crowd | None:
    """The project in its place when it holds very many events: those are looked at, not changed."""
    found: Crowd | None = st.session_state.get("crowd")
    return found


def is_open() -> bool:
    """Whether something is on the desk, and still is what the project holds: very many events are read from there."""
    shared = _of_this_tab()
    if crowd() and shared:
        return crowd() is shared.crowd and shared.revision == revision(shared.store)
    return current() is not None


def open_desk(opening: Opening, progress: Progress) -> None:
    """Open the project with the articles in `opening.paths`, or those it had last. Raises StoreError."""
    shared = _shared(opening.project) if opening.project else _Shared(open_store(None))
    st.session_state.shared = shared
    with shared.turns.wait(progress) as tell:
        _open(shared, opening, tell)


def _open(shared: _Shared, opening: Opening, progress: Progress) -> None:
    files = _files(opening.paths)
    if (shared.desk or shared.crowd) and (shared.files, shared.revision) == (files, revision(shared.store)):
        st.session_state.update(desk=shared.desk, crowd=shared.crowd)
        return
    outline = None if opening.paths else load_outline(shared.store)
    if outline:
        shared.desk, shared.crowd = None, Crowd(shared.store, outline)
        shared.files, shared.revision = files, revision(shared.store)
        st.session_state.update(desk=None, crowd=shared.crowd)
        return
    if opening.paths:
        articles, problems = inputs.read_articles(opening.paths)
    else:
        articles, problems = load_articles(shared.store), ()
    shared.files, shared.crowd = files, None
    met = (*problems, *shared.met, *_model_notice())
    _put(shared.store, project.rebuild(shared.store, (*articles, *shared.added), problems=met, progress=progress))


def set_articles(articles: Iterable[Article], problems: Iterable[Problem], progress: Progress) -> None:
    """Make these the project's articles; what was read before is not read again. Raises StoreError."""
    desk = current()
    store = desk.store if desk else open_store(None)
    built = project.rebuild(store, tuple(articles), problems=tuple(dict.fromkeys(problems)), progress=progress)
    _put(store, built)


def wait_for(articles: Iterable[Article], problems: Iterable[Problem]) -> None:
    """Put articles beside the desk; the next run of the page reads them, where it can show how far it is."""
    st.session_state.waiting = (tuple(articles), tuple(problems))


def cancel() -> None:
    """Leave the waiting articles unread."""
    st.session_state.pop("waiting", None)


def take_waiting(progress: Progress) -> int:
    """Read the waiting articles, if any; one with a known id replaces the earlier one. Returns how many they were."""
    desk, (new, problems) = current(), st.session_state.get("waiting", ((), ()))
    if not new and not problems:
        return 0
    by_id = {article.id: article for article in desk.built.given} if desk else {}
    by_id |= {article.id: article for article in new}
    set_articles(by_id.values(), (*(desk.built.met if desk else ()), *problems), progress)
    if shared := _of_this_tab():
        shared.added, shared.met = (*shared.added, *new), (*shared.met, *problems)
    cancel()
    return len(new)


def remove(article_id: str) -> None:
    """Take an article off the desk; `put_back` undoes it."""
    desk = current()
    if desk is None:
        return
    given = {article.id: article for article in desk.built.given}
    removed = given.pop(article_id)
    try:
        set_articles(given.values(), desk.built.met, _silently)
    except StoreError as error:
        st.session_state.trouble = str(error)
        return
    st.session_state.removed = removed
    if shared := _of_this_tab():
        shared.added = tuple(article for article in shared.added if article.id != article_id)


def removed() -> Article | None:
    """The article that was taken off last, while it can be put back."""
    found: Article | None = st.session_state.get("removed")
    return found


def put_back() -> None:
    """Put the article back that was taken off last."""
    if article := removed():
        keep_removed()
        wait_for((article,), ())


def keep_removed() -> None:
    """Leave it off."""
    st.session_state.pop("removed", None)


def correct(correction: Correction) -> None:
    """Record a correction and let the timeline follow; what goes wrong is said on the page."""
    desk = current()
    if desk is None:
        return
    before = len(desk.built.journal)
    _change(desk, lambda: corrections.record(desk.store, correction, seen=before))
    now = current()
    st.session_state.last = now.built.journal[-1].id if now and len(now.built.journal) > before else None


def last_correction() -> Corrected | None:
    """What this tab corrected last, while it can be undone."""
    desk, last = current(), st.session_state.get("last")
    if desk is None or last is None:
        return None
    return next((entry for entry in corrections.live(desk.built.journal) if entry.id == last), None)


def undo(entry: str | None = None) -> None:
    """Undo a correction, by default the last."""
    desk = current()
    if desk:
        _change(desk, lambda: corrections.undo(desk.store, entry))


def redo() -> None:
    """Do again what was undone last."""
    desk = current()
    if desk:
        _change(desk, lambda: corrections.redo(desk.store))


def _change(desk: Desk, act: Callable[[], object]) -> None:
    st.session_state.pop("trouble", None)
    try:
        act()
    except (Conflict, StoreError, ValueError) as error:
        st.session_state.trouble = str(error)
    try:
        _put(desk.store, project.corrected(desk.store, desk.built))
    except StoreError as error:
        st.session_state.trouble = str(error)


def _put(store: Store, built: Built) -> None:
    st.session_state.desk = Desk(store, built, Index(built.timeline))
    if shared := _of_this_tab():
        shared.desk, shared.revision = current(), revision(store)


def _of_this_tab() -> _Shared | None:
    found: _Shared | None = st.session_state.get("shared")
    return found


def _model_notice() -> tuple[Problem, ...]:
    notice = language.load_model().notice
    return (Problem("language model", MODEL, notice, Severity.WARNING),) if notice else ()


def _silently(done: int, whole: int) -> None:
    del done, whole
