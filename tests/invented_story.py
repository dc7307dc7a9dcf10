"""Two invented articles and their timeline, written out by hand: what the view and the dashboard are tested with."""

from dataclasses import dataclass

from timeline.model import (
    Actor, Article, DateMention, Disagreement, Event, EventMention, Kind, Mod, Open, Participant, Problem, Published,
    Role, Severity, Span, Status, TimexType, Timeline, When,
)  # fmt: skip
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


S = Status
HERALD = (
    Told("Ada Brandt opened the Tarn dam on 14 May 2024.", "Brandt opens the Tarn dam", "2024-05-14", "on 14 May 2024", "ada-brandt norland!"),
    Told("Norland and Vessia have shared the river under a treaty dating back to the 1960s.", "Norland–Vessia river treaty", "196X", "the 1960s", "norland vessia"),
    Told("Vessia said on Wednesday that the dam would dry out its southern plain.", "Vessia says the dam would dry out its southern plain", "2024-05-15", "on Wednesday", "vessia norland!", S.REPORTED),
    Told("Oskar Lind called the opening “a provocation” the same day.", "Lind calls the opening a provocation", "2024-05-15", "the same day", "oskar-lind", S.OPINION),
    Told("Work on the dam began in March 2019 and stopped twice.", "Work on the dam begins", "2019-03", "in March 2019", "norland"),
    Told("Since last year, Vessia has bought most of its power from Karun.", "Vessia buys most of its power from Karun", "2023/..", "Since last year", "vessia karun!"),
    Told("Karun reportedly offered both sides a loan in early 2023.", "Karun reportedly offers both sides a loan", "2023", "in early 2023", "karun vessia! norland!", S.REPORTED, Mod.START),
    Told("The River Council met in September to weigh the flow.", "River Council meets to weigh the flow", "2023-09", "in September", "river-council"),
    Told("Norland denied on Tuesday that it had filled the reservoir early.", "Norland denies that it filled the reservoir early", "2024-05-14", "on Tuesday", "norland", S.DENIED),
    Told("The two presidents are to meet next month in Karun.", "The two presidents are to meet in Karun", "2024-06", "next month", "norland vessia karun@", S.PLANNED),
    Told("If the level falls again this summer, Vessia would call in the River Council.", "If the level falls, Vessia would call in the River Council", "2024-22", "this summer", "vessia river-council!", S.CONDITIONAL),
    Told("Heavy rain flooded the Karun border in February 2022.", "Floods at the Karun border", "2022-02", "in February 2022", "karun"),
    Told("Engineers from Norland repaired the lower gate between 3 and 9 April 2024.", "Engineers repair the lower gate", "2024-04-03/2024-04-09", "between 3 and 9 April 2024", "engineers norland@"),
    Told("Farmers in Vessia marched to the capital last weekend.", "Farmers march to the capital", "2024-05-11/2024-05-12", "last weekend", "vessia@"),
    Told("The Council warned in December of a dry spring.", "River Council warns of a dry spring", "2023-12", "in December", "river-council"),
    Told("Norland cut the flow by a third in the first quarter of 2024.", "Norland cuts the flow by a third", "2024-33", "in the first quarter of 2024", "norland vessia!"),
    Told("Vessia recalled its envoy on 2 May 2024.", "Vessia recalls its envoy", "2024-05-02", "on 2 May 2024", "vessia norland!"),
    Told("Norland answered a week later by closing the canal.", "Norland closes the canal", "2024-05-09", "a week later", "norland"),
    Told("Analysts said this week that Karun gains most from the quarrel.", "Analysts: Karun gains most from the quarrel", "2024-05-16", "this week", "karun", S.OPINION),
    Told("Brandt and Lind spoke on the phone on 7 May 2024.", "Brandt and Lind speak on the phone", "2024-05-07", "on 7 May 2024", "ada-brandt oskar-lind"),
    Told("Both had pledged restraint at a summit in January.", "Brandt and Lind pledge restraint at a summit", "2024-01", "in January", "ada-brandt oskar-lind"),
    Told("The reservoir holds 2 cubic kilometres of water."),
)  # fmt: skip
COURIER = (
    Told("The River Council will publish its report next week, it said.", "River Council is to publish its report", "2023-11-27/2023-12-03", "next week", "river-council", S.PLANNED),
    Told("It last met on 12 September 2023, in private.", "River Council meets in private", "2023-09-12", "on 12 September 2023", "river-council"),
    Told("Lind visited the dam in October, the first Vessian leader to do so.", "Lind visits the dam", "2023-10", "in October", "oskar-lind norland@"),
    Told("Norland says that the dam has run at half of its power since March.", "Norland says that the dam runs at half of its power", "2023-03/..", "since March", "norland", S.REPORTED),
    Told("Karun closed two of its own dams in 2021.", "Karun closes two of its own dams", "2021", "in 2021", "karun"),
    Told("Engineers found cracks in the upper wall on 3 November 2023.", "Engineers find cracks in the upper wall", "2023-11-03", "on 3 November 2023", "engineers"),
    Told("Norland denied a day later that there were any.", "Norland denies the cracks", "2023-11-04", "a day later", "norland engineers!", S.DENIED),
    Told("Vessia held an exercise on the border in the summer of 2023.", "Vessia holds an exercise on the border", "2023-22", "in the summer of 2023", "vessia"),
    Told("Some now fear that a war over water could break out.", "Some fear a war over water", "2023-11-20", "now", "", S.OPINION),
    Told("Lind won the election in the first half of 2023.", "Lind wins the election", "2023-40", "in the first half of 2023", "oskar-lind"),
    Told("Brandt promised the dam in her first speech, about 2018.", "Brandt promises the dam", "2018", "about 2018", "ada-brandt", S.STATED, Mod.APPROX),
    Told("The envoys of Norland and Vessia exchanged notes on 6 November 2023.", "Norland and Vessia exchange notes", "2023-11-06", "on 6 November 2023", "norland vessia"),
    Told("Vessia is said to have asked Karun for arms in August.", "Vessia is said to ask Karun for arms", "2023-08", "in August", "vessia karun!", S.REPORTED),
    Told("Karun has called the claim invented.", "Karun calls the claim invented", "", "", "karun", S.DENIED),
    Told("The ministers talked until 18 November 2023.", "Ministers talk", "../2023-11-18", "until 18 November 2023", "norland vessia"),
)  # fmt: skip


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
            why = f"“{one.words}” → {one.when}: read from an article of {article.published.edtf if article.published else '?'}"
            date = DateMention(where, where + len(one.words), one.words, TimexType.DATE, one.when, "on 14 May", why, one.mod, when)  # fmt: skip
        people = tuple(Participant(who.rstrip("!@?"), ROLES.get(who[-1], Role.AGENT)) for who in one.who.split())
        mention = EventMention(article.id, sentence, one.title, when, date=date, status=one.status, participants=people)
        importance = round(0.3 + 0.6 * (len(one.title) % 7) / 7, 3)
        found.append(
            Event(f"e-{article.id}-{at}", one.title, when, (mention,), people, status=one.status, importance=importance)
        )
    return found


def story() -> Timeline:
    """The whole: 34 events with a date, one without, one told twice, one disputed."""
    herald = article_of("a-herald", "Norland opens its dam, and Vessia counts the drops", "Norland Herald", "2024-05-16", HERALD)  # fmt: skip
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
