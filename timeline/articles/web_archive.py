"""MHTML: a page and all it shows in one file, as Chrome and Edge save it ("Webpage, Single File")."""

import email
import email.policy
from collections.abc import Iterator
from email.message import Message

from timeline.articles.page import page_of_bytes
from timeline.articles.record import Record
from timeline.articles.source import LIBRARY_FAULTS, Source, UnreadableError, read_whole
from timeline.model import Problem


def read_archive(source: Source) -> Iterator[Record | Problem]:
    """The article of the first page in the file. Raises UnreadableError when it holds none."""
    try:
        whole = email.message_from_bytes(read_whole(source), policy=email.policy.compat32)
        page = next((part for part in whole.walk() if part.get_content_type() == "text/html"), None)
        data = page.get_payload(decode=True) if page is not None else None
    except LIBRARY_FAULTS as error:
        msg = "It is no saved page that can be read (cut off or damaged); save it anew as .html."
        raise UnreadableError(msg) from error
    if page is None or not isinstance(data, bytes) or not data.strip():
        msg = "It holds no web page (cut off or damaged?); save it anew as .html."
        raise UnreadableError(msg)
    yield from page_of_bytes(data, source.path, charset=page.get_content_charset(), url=_address(whole, page))


def _address(whole: Message, page: Message) -> str | None:
    """Where the page was, as the browser noted it."""
    found = whole.get("Snapshot-Content-Location") or page.get("Content-Location")
    return str(found).strip() if found and str(found).strip().startswith(("http://", "https://")) else None
