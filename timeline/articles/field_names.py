"""What fields are called: ours first, then the names that other programs give them, the most telling first.

One table for front matter, indexes, CSV, JSON and the data in pages. Names are compared without case, spaces, hyphens
and underscores: `Publish Date`, `publish_date` and `publishDate` are one name.
"""

from typing import Final

_PUBLISHED: Final = """
    published publishedat publisheddate datepublished publicationdate publishdate publishedon publishedtime
    publishedtimestamp publishtime pubdate pubtime datepublish webpublicationdate firstpublished firstpublishedat
    firstpublicationdate firstpublisheddate articlepublishedtime originalpublicationdate issued dateissued releasedate
    displaydate articledate newsdate storydate postdate posted postedat postedon date datetime datum dateandtime
"""
PUBLISHED: Final = tuple(_PUBLISHED.split())
"""When it came out."""

MADE: Final = ("createdat", "datecreated", "created", "creationdate", "createddate", "timestamp", "time")
"""When a record of it was made, mostly on the same day: read as a guess where nothing else says more."""

CHANGED: Final = ("updatedat", "updated", "datemodified", "modified", "lastmodified", "lastmod", "dateupdated")
"""When it was last changed: a guess, too."""

_NAMES: Final = {
    "id": "id articleid guid uuid docid documentid",
    "title": "title headline webtitle heading hed subject name",
    "text": "text body content articlebody articletext fulltext contenttext bodytext maintext plaintext article story",
    "html": "html contenthtml bodyhtml htmlbody contentencoded",
    "url": "url link weburl articleurl canonicalurl permalink uri",
    "source": "source publication publisher outlet newspaper sitename sourcename site",
    "author": "author authors byline creator writer",
    "file": "file filename filepath path",
    "sentences": "sentences",
}
NAMES: Final = {field: tuple(names.split()) for field, names in _NAMES.items()}
"""Names by our field, our own first. `sentences` is a text in a list."""

ALL: Final = frozenset(PUBLISHED) | {name for names in NAMES.values() for name in names}
"""All names that mean something, but for those of guesses."""


def plain_name(name: str) -> str:
    """The name as this table writes it."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
