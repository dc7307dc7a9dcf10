"""Adding articles: files, a folder's zip, pasted text, the examples; and asking for a publication date."""

import streamlit as st

from timeline import articles as inputs
from timeline.dashboard import reading
from timeline.dashboard.dress import plain
from timeline.dashboard.opening import example_paths
from timeline.model import Problem, Severity
from timeline.period import parse_edtf

_SUFFIXES = ["txt", "md", "html", "htm", "json", "jsonl", "csv", "tsv", "xml", "rss", "atom", "pdf", "zip"]
_DATE_HINT = "2024-06-20, 2024-06 or 2024"


def button(*, primary: bool = False) -> None:
    """The button that opens the dialog."""
    if st.button("Add articles", icon=":material/add:", type="primary" if primary else "secondary", key="add"):
        dialog()


@st.dialog("Add articles", width="large")
def dialog() -> None:
    """Files or pasted text, and when they came out."""
    files, paste = st.tabs(["Files", "Paste text"])
    with files:
        uploaded = st.file_uploader(
            "Articles, or a folder of them as a zip",
            type=_SUFFIXES,
            accept_multiple_files=True,
            key="uploads",
            help="A file articles.csv in a zip gives titles, sources and publication dates.",
        )
        published = _published("Published (for files that don't say so themselves)", "uploads-published")
        if (
            st.button("Add", type="primary", disabled=not uploaded, key="uploads-add")
            and uploaded
            and published is not None
        ):
            reading.add(
                *inputs.read_uploads([(one.name, one.getvalue()) for one in uploaded], published=published or None)
            )
            st.rerun()
    with paste:
        title = st.text_input("Title", key="paste-title")
        text = st.text_area("Text", height=220, key="paste-text")
        published = _published("Published", "paste-published")
        if st.button("Add", type="primary", disabled=not text.strip(), key="paste-add") and published is not None:
            name = f"{title.strip() or 'pasted text'}.txt"
            reading.add(*inputs.read_bytes(name, text.encode(), published=published or None))
            st.rerun()


def _published(label: str, key: str) -> str | None:
    """The date that the user gives, "" for none, None when it can't be read, which is said at once."""
    text = st.text_input(label, key=key, placeholder=f"{_DATE_HINT}; leave empty when unknown").strip()
    if not text:
        return ""
    try:
        parse_edtf(text)
    except ValueError as error:
        st.error(plain(f"{error}."))
        return None
    return text


def examples() -> None:
    """Open the articles that come with the program."""
    reading.open_paths(example_paths())


def welcome() -> None:
    """What is shown when there are no articles."""
    st.html(
        '<div class="tl-empty"><h2>A timeline of your articles</h2>'
        "<p>Add news articles: text, HTML, PDF, JSON, CSV or feeds. "
        "Every event on the timeline links back to the sentence that tells it.</p>"
        "<p>Nothing leaves this computer.</p></div>"
    )
    with st.container(horizontal=True, horizontal_alignment="center"):
        if st.button("Add articles", icon=":material/add:", type="primary", key="welcome-add"):
            dialog()
        if example_paths():
            st.button("Open the example articles", on_click=examples, key="examples")


def undated() -> None:
    """Ask for the publication dates that are missing, one article a line."""
    missing = [article for article in reading.given() if article.published is None]
    if not missing:
        return
    many = "One article has" if len(missing) == 1 else f"{len(missing)} articles have"
    title = f"{many} no publication date: “last week” can't be placed until you give it"
    with st.expander(title, icon=":material/event:"):
        for article in missing[:20]:
            name = plain((article.title or article.path or article.id)[:90])
            st.text_input(
                name,
                key=f"published-{article.id}",
                placeholder=_DATE_HINT,
                on_change=_take_date,
                args=(article.id,),
                width=420,
            )
            if trouble := st.session_state.get(f"trouble-{article.id}"):
                st.error(plain(trouble))
        if len(missing) > 20:
            st.caption(f"and {len(missing) - 20} more, under Articles")


def _take_date(article_id: str) -> None:
    text = st.session_state[f"published-{article_id}"].strip()
    st.session_state.pop(f"trouble-{article_id}", None)
    if not text:
        return
    try:
        reading.set_published(article_id, text)
    except ValueError as error:
        st.session_state[f"trouble-{article_id}"] = f"{error}."


def problems(found: tuple[Problem, ...]) -> None:
    """What could not be read, and what to do about it."""
    if not found:
        return
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    title = f"{errors} could not be read" if errors else f"{len(found)} to check"
    with st.popover(title, icon=":material/warning:"):
        st.dataframe(
            {
                "File": [problem.path for problem in found],
                "Field": [problem.field for problem in found],
                "What is wrong, and what to do": [problem.reason for problem in found],
            },
            hide_index=True,
            width=640,
        )
