"""Two invented articles and their timeline, written out by hand: what the view and the dashboard are tested with."""

import csv
from dataclasses import dataclass
from pathlib import Path

from timeline.model import (
    Actor,
    Article,
    DateMention,
    Disagreement,
    Event,
    EventMention,
    Kind,
    Mod,
    Open,
    Participant,
    Problem,
    Published,
    Role,
    Severity,
    Span,
    Status,
    Timeline,
    TimexType,
    When,
)
from timeline.period import Period, Unit, parse_edtf

ACTORS = (
    Actor("norland", "Norland", Kind.COUNTRY, "NO"),
    Actor("vessia", "Vessia", Kind.COUNTRY),
    Actor("karun", "Karun", Kind.COUNTRY),
    Actor("ada-brandt", "Ada Brandt", Kind.PERSON, aliases=("Brandt", "President Brandt")),
    Actor("oskar-lind", "Oskar Lind", Kind.PERSON),
    Actor("river-council", "River Council", Kind.ORGANIZATION),
    Actor("engineers", "Engineers", Kind.GROUP),
)
ROLES = {"!": Role.TARGET, "@": Role.PLACE, "?": Role.MENTIONED}


@dataclass(frozen=True)
class Told:
    """One sentence of an article: `when` is EDTF with what the model adds to it, `words` the expression in it."""

    sentence: str
    title: str = ""
    when: str = ""
    words: str = ""
    who: str = ""
    status: Status = Status.STATED
    mod: Mod | None = None


def _table(article: str) -> tuple[Told, ...]:
    """The rows of one article in `invented_story.csv`; `who` are ids, with ! for a target, @ a place, ? a mention."""
    with (Path(__file__).parent / "invented_story.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Told(row["sentence"], row["title"], row["when"], row["words"], row["who"], Status(row["status"]), _mod(row))
            for row in csv.DictReader(file)
            if row["article"] == article
        )


def _mod(row: dict[str, str]) -> Mod | None:
    return Mod(row["mod"]) if row["mod"] else None


HERALD, COURIER = _table("a-herald"), _table("a-courier")


def told_when(told: Told) -> When | None:
    """The model's value of a date as written above."""
    if not told.when:
        return None
    first, _, last = told.when.partition("/")
    if last == "..":
        start = parse_edtf(first).start
        return When(Period(start, parse_edtf("2024-05-17").start, Unit.RANGE), told.when, open=Open.END)
    if first == "..":
        stop = parse_edtf(last).stop
        return When(Period(parse_edtf("2023-10-20").start, stop, Unit.RANGE), told.when, open=Open.START)
    return When(parse_edtf(told.when), told.when, told.mod)


def article_of(article_id: str, title: str, source: str, published: str, told: tuple[Told, ...]) -> Article:
    """An article of one paragraph for each two sentences."""
    text = title + "\n\n" + "".join(one.sentence + ("\n\n" if at % 2 else " ") for at, one in enumerate(told))
    when = Published(parse_edtf(published), published, "articles.csv")
    return Article(article_id, text, title, source, published=when, path=f"{article_id}.txt")


def events_of(article: Article, told: tuple[Told, ...]) -> list[Event]:
    """One event for each sentence that has a title."""
    found = []
    for one in told:
        if not one.title:
            continue
        at = article.text.index(one.sentence)
        sentence = Span(at, at + len(one.sentence), one.sentence)
        when = told_when(one)
        date = None
        if one.words:
            where = article.text.index(one.words, at)
            why = f"“{one.words}” → {one.when}: as written"
            end = where + len(one.words)
            date = DateMention(where, end, one.words, TimexType.DATE, one.when, "on 14 May", why, one.mod, when)
        people = tuple(Participant(who.rstrip("!@?"), ROLES.get(who[-1], Role.AGENT)) for who in one.who.split())
        mention = EventMention(article.id, sentence, one.title, when, date=date, status=one.status, participants=people)
        importance = round(0.3 + 0.6 * (len(one.title) % 7) / 7, 3)
        found.append(
            Event(f"e-{article.id}-{at}", one.title, when, (mention,), people, status=one.status, importance=importance)
        )
    return found


def story() -> Timeline:
    """The whole: 34 events with a date, one without, one told twice, one disputed."""
    title = "Norland opens its dam, and Vessia counts the drops"
    herald = article_of("a-herald", title, "Norland Herald", "2024-05-16", HERALD)
    courier = article_of("a-courier", "What the River Council saw", "The Courier", "2023-11", COURIER)
    events = [*events_of(herald, HERALD), *events_of(courier, COURIER)]
    meeting = next(event for event in events if event.title == "River Council meets to weigh the flow")
    again = next(event for event in events if event.title == "River Council meets in private")
    merged = Event(
        meeting.id, meeting.title, again.when, (meeting.sources[0], again.sources[0]), meeting.participants,
        importance=0.95, narrowed=True,
        disagreements=(Disagreement("a-courier", "2023-10", "in October"),),
    )  # fmt: skip
    events = [merged if event is meeting else event for event in events if event is not again]
    dated = sorted(
        (event for event in events if event.when and event.when.period),
        key=lambda event: (event.when.period.start, event.id) if event.when and event.when.period else None,  # type: ignore[arg-type,return-value]
    )
    return Timeline(
        made_with=(("timeline", "test"),),
        articles=(courier, herald),
        actors=ACTORS,
        events=tuple(dated),
        unplaced=tuple(event for event in events if event.when is None),
        problems=(Problem("notes.txt", "text", "is empty; give it some text or remove it.", Severity.ERROR),),
    )


HOSTILE = (
    "<script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    "<b>bold</b> <i>i</i><br>line <a href='https://example.invalid'>link</a>",
    "![image](https://example.invalid/x.png) [link](https://example.invalid) **bold** :material/home: :red[x]",
    "%{customdata} ${1+1} {{7*7}} $\\alpha$ `code`",
    "\u202eright to left\u202c \u200bzero \x07bell",
    "&lt;b&gt; &amp; <span style='font-size:99px'>big</span>",
    "= cmd|' /C calc'!A0",
    "</style><style>body{display:none}</style>",
)


def hostile() -> Timeline:
    """A timeline whose every text tries to be something else."""
    actors = tuple(Actor(f"h{at}", text, Kind.OTHER, aliases=(text,)) for at, text in enumerate(HOSTILE))
    told = tuple(
        Told(f"{text} came on 3 May 2024 number {at}.", text, "2024-05-03", "on 3 May 2024", f"h{at}")
        for at, text in enumerate(HOSTILE)
    )
    article = article_of("h-article", HOSTILE[0], HOSTILE[1], "2024-05-16", told)
    return Timeline(
        articles=(article,),
        actors=actors,
        events=tuple(events_of(article, told)),
        problems=(Problem(HOSTILE[3], "published", HOSTILE[1], Severity.WARNING),),
    )
