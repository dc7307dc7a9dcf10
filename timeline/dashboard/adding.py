"""Adding articles: files, a folder or its zip, pasted text, the examples; and asking for a publication date."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import streamlit as st

from timeline import articles as inputs
from timeline.dashboard import correcting, desk
from timeline.dashboard.dress import escaped, plain
from timeline.dashboard.opening import example_paths
from timeline.model import Article, Problem, Severity
from timeline.period import parse_edtf
from timeline.store import Store

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_SUFFIXES = ["txt", "md", "html", "htm", "json", "jsonl", "csv", "tsv", "xml", "rss", "atom", "pdf", "zip"]
_WHAT = "Drop files here, or choose them"
_INDEX = "A file articles.csv beside them gives titles, sources and publication dates."
_ASKED_AT_ONCE = 12
_PROBLEMS_SHOWN = 200


def button() -> None:
    """The button that opens the dialog; none where nothing can be added."""
    if desk.can_change() and st.button("Add articles", icon=":material/add:", type="primary", key="add"):
        dialog()


@st.dialog("Add articles", width="large")
def dialog(first: str = "Files") -> None:
    """Files, a folder or pasted text, and when they came out; opens on the tab `first`."""
    files, folder, paste = st.tabs(["Files", "A folder", "Paste text"], default=first)
    with files:
        _files(
            "uploads",
            st.file_uploader(_WHAT, type=_SUFFIXES, accept_multiple_files=True, key="uploads", help=_INDEX),
        )
    with folder:
        _files(
            "folder",
            st.file_uploader(
                "Drop a folder here, or choose one; folders inside it are read too",
                type=_SUFFIXES,
                accept_multiple_files="directory",
                key="folder",
                help=_INDEX,
            ),
        )
    with paste:
        _paste()


def _files(key: str, uploaded: "list[UploadedFile]") -> None:
    published = _published("When they came out", f"{key}-published")
    ready = bool(uploaded) and published is not None
    if st.button("Add", type="primary", disabled=not ready, key=f"{key}-add"):
        _take(uploaded, published or None)
        st.rerun()


def _take(uploaded: "Iterable[UploadedFile]", published: str | None = None) -> None:
    desk.wait_for(*inputs.read_uploads([(one.name, one.getvalue()) for one in uploaded], published=published))


def _paste() -> None:
    title = st.text_input("Title", key="paste-title")
    text = st.text_area("Text", height=220, key="paste-text")
    published = _published("When it came out", "paste-published")
    ready = bool(text.strip()) and published is not None
    if st.button("Add", type="primary", disabled=not ready, key="paste-add"):
        desk.wait_for(*inputs.from_text(text, title=title.strip() or None, published=published or None))
        st.rerun()


def _published(label: str, key: str) -> str | None:
    """The date that the user gives, "" for none, None when it can't be read, which is said at once."""
    hint = f"{correcting.DATE_HINT}; leave empty to take what the text says"
    text = correcting.typed_date(st.text_input(label, key=key, placeholder=hint))
    try:
        if text:
            parse_edtf(text)
    except ValueError as error:
        st.error(plain(f"{error}."))
        return None
    return text


def welcome() -> None:
    """What is shown when there are no articles: a place to drop them, and two other ways to begin."""
    st.html(
        '<div class="tl-empty"><h2>A timeline of your articles</h2>'
        "<p>Drop news articles here. Each date they tell becomes a mark on a timeline, "
        "and each mark leads back to the sentence that tells it.</p></div>"
    )
    with st.container(key="welcome"):
        st.file_uploader(
            _WHAT,
            type=_SUFFIXES,
            accept_multiple_files=True,
            key="dropped",
            on_change=_dropped,
            label_visibility="collapsed",
        )
        with st.container(horizontal=True, horizontal_alignment="center"):
            if st.button("A folder", icon=":material/folder_open:", key="welcome-folder"):
                dialog("A folder")
            if st.button("Paste text", icon=":material/content_paste:", key="welcome-paste"):
                dialog("Paste text")
            if example_paths():
                st.button("Try two example articles", icon=":material/play_arrow:", on_click=_examples, key="examples")
    st.html('<div class="tl-empty tl-aside"><p>Nothing leaves this computer.</p></div>')


def _dropped() -> None:
    _take(st.session_state.dropped)


def _examples() -> None:
    desk.wait_for(*inputs.read_articles(example_paths()))


def undated(articles: tuple[Article, ...]) -> None:
    """Ask for the publication dates that are missing, one article a line."""
    missing = [article for article in articles if article.published is None]
    if not missing:
        return
    many = "One article has" if len(missing) == 1 else f"{len(missing)} articles have"
    title = f"{many} no publication date: “last week” can't be placed until you give it"
    with st.expander(title, icon=":material/event:"):
        for article in missing[:_ASKED_AT_ONCE]:
            correcting.published(article, f"missing-{article.id}")
        if len(missing) > _ASKED_AT_ONCE:
            st.caption(f"and {len(missing) - _ASKED_AT_ONCE} more, under Articles")


def unchangeable(store: Store) -> None:
    """Say that the project can only be looked at, and why."""
    if not store.writable and store.notice:
        st.info(f"Only to be looked at: {plain(store.notice)}", icon=":material/lock:")


def without_model(found: tuple[Problem, ...]) -> None:
    """Say at once that no names are found: everything else on the page would look as if there were none."""
    for problem in found:
        if problem.field == desk.MODEL:
            st.warning(plain(problem.reason), icon=":material/warning:")


def problems(found: tuple[Problem, ...]) -> None:
    """What could not be read, and what to do about it."""
    if not found:
        return
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    title = f"{errors} could not be read" if errors else f"{len(found)} to check"
    with st.popover(title, icon=":material/warning:"):
        # A table of our own: Streamlit's would load pandas for it, which takes more than a second.
        rows = "".join(
            f"<tr><td>{escaped(one.path)}</td><td>{escaped(one.field)}</td><td>{escaped(one.reason)}</td></tr>"
            for one in found[:_PROBLEMS_SHOWN]
        )
        head = "<tr><th>File</th><th>Field</th><th>What is wrong, and what to do</th></tr>"
        st.html(f'<table class="tl-problems"><thead>{head}</thead><tbody>{rows}</tbody></table>', width=640)
        if len(found) > _PROBLEMS_SHOWN:
            st.caption(f"and {len(found) - _PROBLEMS_SHOWN} more")
