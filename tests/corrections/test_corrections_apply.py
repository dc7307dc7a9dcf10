"""Each kind of correction on a small timeline: what it changes, and that nothing else does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from harbour import (
    DEAL_EVENT,
    EVENING,
    HALD,
    HARBOURTOWN,
    MEETING_EVENT,
    MORNING,
    NORLAND,
    STRIKE,
    STRIKE_EVENT,
    TIMELESS_EVENT,
    TIMELINE,
    UNION,
)

from timeline import period
from timeline.corrections import (
    ActorKey,
    AddEvent,
    Applied,
    Corrected,
    Correction,
    EventKey,
    HideEvent,
    JoinActors,
    MergeEvents,
    Part,
    RenameActor,
    RestoreEvent,
    SetActors,
    SetDate,
    SetPublished,
    SetStatus,
    SetTitle,
    SplitActor,
    SplitEvent,
    actor_key,
    alias_pairs,
    apply,
    article_key,
    date_articles,
    describe,
    event_key,
    quote,
)
from timeline.model import Actor, Article, Event, Kind, Mod, Open, Participant, Role, Status, Timeline, When

ARTICLES = {each.id: each for each in TIMELINE.articles}


def key(event: Event, source: int = 0) -> EventKey:
    return event_key(event, ARTICLES, source=source)


def applied(*corrections: Correction, to: Timeline = TIMELINE) -> Applied:
    return apply(to, [Corrected(f"c-{number}", each) for number, each in enumerate(corrections)])


def events(answer: Applied) -> dict[str, Event]:
    return {event.id: event for event in (*answer.timeline.events, *answer.timeline.unplaced)}


DATES: list[tuple[str | None, When | None]] = [
    ("2021-06-04", When(period.day(date(2021, 6, 4)), "2021-06-04")),
    (" 2020 ", When(period.year(2020), "2020")),
    ("2020~", When(period.year(2020), "2020~", Mod.APPROX)),
    ("2020/2021", When(period.span(date(2020, 1, 1), date(2021, 12, 31)), "2020/2021")),
    ("2019/..", When(period.span(date(2019, 1, 1), date(2021, 6, 6)), "2019/..", None, Open.END)),
    ("2030/..", When(period.year(2030), "2030/..", None, Open.END)),
    ("../2019-05", When(period.month(2019, 5), "../2019-05", None, Open.START)),
    ("-0043", When(None, "-0043")),
    (None, None),
]


@pytest.mark.parametrize(("edtf", "when"), DATES)
def test_a_date(edtf: str | None, when: When | None) -> None:
    answer = applied(SetDate(key(DEAL_EVENT), edtf))
    assert events(answer)["e-deal"] == replace(DEAL_EVENT, when=when, corrected=("date",))
    assert ("e-deal" in {event.id for event in answer.timeline.events}) is bool(when and when.period)
    assert answer.unfit == ()


def test_corrected_events_stand_in_time_order() -> None:
    answer = applied(SetDate(key(DEAL_EVENT), "2021-05-01"), SetDate(key(MEETING_EVENT), "2021-06-03/2021-06-04"))
    assert [event.id for event in answer.timeline.events] == ["e-deal", "e-strike", "e-meeting"]


CHANGED: list[tuple[Correction, Event]] = [
    (SetTitle(key(DEAL_EVENT), " The deal "), replace(DEAL_EVENT, title="The deal", corrected=("title",))),
    (SetTitle(key(DEAL_EVENT), "  "), replace(DEAL_EVENT, corrected=("title",))),
    (
        SetStatus(key(DEAL_EVENT), Status.DENIED),
        replace(DEAL_EVENT, status=Status.DENIED, corrected=("status",)),
    ),
    (
        SetActors(key(DEAL_EVENT), (Part(actor_key(NORLAND), Role.AGENT), Part(actor_key(HALD), Role.TARGET))),
        replace(
            DEAL_EVENT,
            participants=(Participant("norland", Role.AGENT), Participant("mira-hald", Role.TARGET)),
            corrected=("actors",),
        ),
    ),
    (SetActors(key(DEAL_EVENT), ()), replace(DEAL_EVENT, participants=(), corrected=("actors",))),
    (
        SetTitle(key(STRIKE_EVENT, source=1), "By its second source"),
        replace(STRIKE_EVENT, title="By its second source", corrected=("title",)),
    ),
]


@pytest.mark.parametrize(("correction", "event"), CHANGED)
def test_one_event_changes_and_nothing_else(correction: Correction, event: Event) -> None:
    answer = applied(correction)
    assert events(answer) == {**{each.id: each for each in (*TIMELINE.events, *TIMELINE.unplaced)}, event.id: event}
    assert answer.timeline.actors == TIMELINE.actors
    assert answer.unfit == ()
    assert answer.hidden == ()


def test_an_actor_that_nobody_has_is_made() -> None:
    answer = applied(SetActors(key(DEAL_EVENT), (Part(ActorKey("", "Port Board"), Role.AGENT),)))
    assert Actor("port-board", "Port Board", Kind.OTHER) in answer.timeline.actors
    assert events(answer)["e-deal"].participants == (Participant("port-board", Role.AGENT),)


def test_hide_and_restore() -> None:
    hidden = applied(HideEvent(key(DEAL_EVENT)), HideEvent(key(DEAL_EVENT)), SetTitle(key(DEAL_EVENT), "Still known"))
    assert "e-deal" not in events(hidden)
    assert [event.title for event in hidden.hidden] == ["Still known"]
    assert applied(HideEvent(key(DEAL_EVENT)), RestoreEvent(key(DEAL_EVENT))) == Applied(TIMELINE)


def test_merge_keeps_every_source_and_actor() -> None:
    answer = applied(MergeEvents((key(DEAL_EVENT), key(STRIKE_EVENT))))
    merged = events(answer)["e-deal"]
    assert set(events(answer)) == {"e-deal", "e-meeting", "e-timeless"}
    assert merged.sources == (*DEAL_EVENT.sources, *STRIKE_EVENT.sources)
    assert merged.participants == (Participant(UNION.id, Role.AGENT), Participant(HALD.id, Role.AGENT))
    assert [(each.article, each.value) for each in merged.disagreements] == [("a-evening", "2021-06-03")]
    assert (merged.when, merged.importance, merged.corrected) == (DEAL_EVENT.when, 0.9, ("sources",))
    assert applied(MergeEvents((key(STRIKE_EVENT), key(STRIKE_EVENT, source=1)))) == Applied(TIMELINE)


def test_split_parts_the_sources() -> None:
    answer = applied(SplitEvent(key(STRIKE_EVENT), (key(STRIKE_EVENT),)))
    remaining, new = events(answer)["e-strike"], events(answer)["e-0"]
    assert remaining.sources == STRIKE_EVENT.sources[1:]
    assert new.sources == STRIKE_EVENT.sources[:1]
    assert new.participants == (Participant(HALD.id, Role.AGENT),)
    assert {each.actor for each in remaining.participants} == {HALD.id, UNION.id}
    assert remaining.corrected == new.corrected == ("sources",)
    again = apply(answer.timeline, [Corrected("c-0", SplitEvent(key(STRIKE_EVENT, source=1), (key(STRIKE_EVENT),)))])
    assert again == Applied(answer.timeline)


def test_merging_what_was_split_gives_all_sources_back() -> None:
    split = SplitEvent(key(STRIKE_EVENT), (key(STRIKE_EVENT, source=1),))
    answer = applied(split, MergeEvents((key(STRIKE_EVENT), key(STRIKE_EVENT, source=1))))
    assert events(answer)["e-strike"].sources == STRIKE_EVENT.sources
    assert set(events(answer)) == {"e-strike", "e-deal", "e-meeting", "e-timeless"}


def test_add_an_event_by_hand() -> None:
    start = MORNING.text.index("ended the walkout")
    added = AddEvent(
        quote(MORNING, start, start + 17), "Walkout ends", "2021-06-05", parts=(Part(actor_key(UNION), Role.AGENT),)
    )
    event = events(applied(added))["e-0"]
    assert (event.title, event.when, event.corrected) == ("Walkout ends", DEAL_EVENT.when, ("added",))
    assert (event.sources[0].sentence.start, event.sources[0].sentence.text) == (start, "ended the walkout")
    assert event.participants == event.sources[0].participants == (Participant(UNION.id, Role.AGENT),)


def test_join_actors() -> None:
    answer = applied(JoinActors((actor_key(UNION), actor_key(HALD))))
    joined = next(actor for actor in answer.timeline.actors if actor.id == UNION.id)
    assert joined == replace(UNION, aliases=("the union", "Mira Hald", "Hald"))
    assert HALD not in answer.timeline.actors
    assert {mention.actor for mention in answer.timeline.mentions} == {UNION.id}
    assert events(answer)["e-strike"].participants == (Participant(UNION.id, Role.AGENT),)
    assert events(answer)["e-strike"].sources[0].participants == (Participant(UNION.id, Role.AGENT),)
    assert events(answer)["e-deal"] == DEAL_EVENT
    again = apply(answer.timeline, [Corrected("c-0", JoinActors((actor_key(UNION), actor_key(HALD))))])
    assert again == Applied(answer.timeline)
    assert alias_pairs([Corrected("c-0", JoinActors((actor_key(UNION), actor_key(HALD))))]) == (
        ("Sorvik union", "Mira Hald"),
    )


def test_split_actor_takes_the_sentences_that_use_the_name() -> None:
    at = EVENING.text.index("Mira")
    hald_only = replace(TIMELINE.mentions[0], start=at + 5, text="Hald")
    timeline = replace(TIMELINE, mentions=(hald_only, TIMELINE.mentions[1]))
    answer = applied(SplitActor(actor_key(HALD), "Hald"), to=timeline)
    assert [actor.name for actor in answer.timeline.actors][-1] == "Hald"
    assert [mention.actor for mention in answer.timeline.mentions] == ["hald", "mira-hald"]
    strike = events(answer)["e-strike"]
    assert [source.participants[0].actor for source in strike.sources] == ["mira-hald", "hald"]
    assert {each.actor for each in strike.participants} == {"mira-hald", "hald"}


def test_rename_keeps_the_id_and_the_old_name() -> None:
    answer = applied(RenameActor(actor_key(HALD), "Mira Hald-Berg"), RenameActor(actor_key(HALD), "M. Hald"))
    assert replace(HALD, name="M. Hald", aliases=("Hald", "Mira Hald", "Mira Hald-Berg")) in answer.timeline.actors
    assert answer.timeline.events == TIMELINE.events


def test_article_dates_are_set_before_reading() -> None:
    journal = [
        Corrected("c-0", SetPublished(article_key(MORNING), "2022-01")),
        Corrected("c-1", SetPublished(article_key(EVENING), "1999")),
        Corrected("c-2", SetPublished(article_key(EVENING), None)),
    ]
    evening, morning = date_articles(TIMELINE.articles, journal)
    assert evening == replace(EVENING, published=None)
    assert morning.published is not None
    assert (morning.published.edtf, morning.published.evidence) == ("2022-01", "you")
    assert apply(TIMELINE, journal) == Applied(TIMELINE)


def moved(article: Article) -> Article:
    """The same text after two more paragraphs."""
    return replace(article, text="An update was added today.\n\n" + STRIKE + "\n" + article.text)


def renumbered(article: Article) -> Article:
    """Its id came from its text, and its text was edited near the end."""
    return replace(article, id="a-new", text=article.text + " More to come.")


def rewritten(article: Article) -> Article:
    return replace(article, id="a-new", text="Nothing of it is left.", title="Else", path="else.txt")


EDITS: list[tuple[Callable[[Article], Article], bool]] = [(moved, True), (renumbered, True), (rewritten, False)]


@pytest.mark.parametrize(("edit", "fits"), EDITS)
def test_corrections_follow_edited_articles(edit: Callable[[Article], Article], fits: bool) -> None:
    now = edit(MORNING)
    by = max(0, now.text.rfind(MORNING.text))
    sources = tuple(
        replace(each, article=now.id, sentence=replace(each.sentence, start=each.sentence.start + by))
        for each in DEAL_EVENT.sources
    )
    told = () if edit is rewritten else (replace(DEAL_EVENT, id="e-now", sources=sources),)
    timeline = Timeline(articles=(now,), actors=TIMELINE.actors, events=told)
    strike = MORNING.text.index("Dockers")
    answer = applied(
        SetTitle(key(DEAL_EVENT), "The deal"),
        AddEvent(quote(MORNING, strike, strike + 22), "Strike", "2021"),
        SetPublished(article_key(MORNING), "2020"),
        to=timeline,
    )
    assert ("The deal" in {event.title for event in answer.timeline.events}) is fits
    assert len(answer.unfit) == (0 if fits else 3)
    if fits:
        added = events(answer)["e-1"].sources[0].sentence
        assert now.text[added.start : added.end] == "Dockers went on strike"
        assert added.start == by + strike


NOBODY = ActorKey("nobody", "Nobody")
ELSEWHERE = replace(
    MORNING, id="a-gone", text="Some article that was never here, with words.", title="Gone", path="gone"
)
GONE = EventKey(quote(ELSEWHERE, 0, 20), "was")

UNFIT: list[tuple[Correction, str]] = [
    (SetTitle(GONE, "x"), "no longer in the project"),
    (SetTitle(EventKey(quote(MORNING, 3, 9)), "x"), "No event is told there"),
    (SetTitle(EventKey(quote(MORNING, 3, 3)), "x"), "No event is told there"),
    (SetDate(key(DEAL_EVENT), "soon"), "is no date"),
    (SetDate(key(DEAL_EVENT), "2021-02-30"), "no day or month"),
    (SetDate(key(DEAL_EVENT), "9" * 1000), "is no date"),
    (SetPublished(article_key(ELSEWHERE), "2020"), "no longer in the project"),
    (SetPublished(article_key(MORNING), "2020-13-45"), "no day or month"),
    (MergeEvents((key(DEAL_EVENT), GONE)), "no longer in the project"),
    (SplitEvent(key(DEAL_EVENT), (key(DEAL_EVENT),)), "at least one"),
    (AddEvent(quote(ELSEWHERE, 0, 4), "x", "2020"), "no longer says"),
    (AddEvent(replace(quote(MORNING, 0, 4), text=""), "x", "2020"), "no longer says"),
    (JoinActors((actor_key(UNION), NOBODY)), "No actor is called"),
    (RenameActor(NOBODY, "Somebody"), "No actor is called"),
    (RenameActor(actor_key(UNION), " "), "needs a name"),
    (SetActors(key(DEAL_EVENT), (Part(ActorKey("", " "), Role.AGENT),)), "needs a name"),
    (SplitActor(actor_key(UNION), "the dockers"), "is not called"),
]


@pytest.mark.parametrize(("correction", "reason"), UNFIT)
def test_what_does_not_fit_is_listed_and_changes_nothing(correction: Correction, reason: str) -> None:
    answer = applied(correction, SetTitle(key(STRIKE_EVENT), "The next one is applied"))
    assert events(answer)["e-strike"].title == "The next one is applied"
    assert events(answer)["e-deal"] == DEAL_EVENT
    assert events(answer)["e-meeting"] == MEETING_EVENT
    assert answer.timeline.actors == TIMELINE.actors
    assert [each.entry.correction for each in answer.unfit] == [correction]
    assert reason in answer.unfit[0].reason
    assert answer.unfit[0].reason.endswith(".")
    assert "\n" not in describe(correction)


def test_two_events_in_one_sentence_are_told_apart_by_trigger() -> None:
    told = DEAL_EVENT.sources[0]
    assert told.trigger is not None
    walkout = replace(told, trigger=replace(told.trigger, text="walkout"), title="Walkout")
    second = replace(DEAL_EVENT, id="e-walkout", sources=(walkout,), title="Walkout")
    timeline = replace(TIMELINE, events=(*TIMELINE.events, second))
    answer = applied(SetTitle(key(second), "The walkout"), to=timeline)
    assert (events(answer)["e-walkout"].title, events(answer)["e-deal"]) == ("The walkout", DEAL_EVENT)
    neither = replace(key(second), trigger="ended", id=None)
    assert len(applied(SetTitle(neither, "Which?"), to=timeline).unfit) == 1


def test_unplaced_events_can_be_dated() -> None:
    answer = applied(SetDate(key(TIMELESS_EVENT), "2021-06-03"))
    assert [event.id for event in answer.timeline.events] == ["e-meeting", "e-strike", "e-timeless", "e-deal"]
    assert answer.timeline.unplaced == ()


def test_places_stay_places() -> None:
    answer = applied(JoinActors((actor_key(NORLAND), actor_key(HARBOURTOWN))))
    assert events(answer)["e-meeting"].participants == (
        Participant("norland", Role.AGENT),
        Participant("sorvik-union", Role.AGENT),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_corrections_fit_sentences_that_go_over_line_ends(end: str) -> None:
    """A sentence of hard-wrapped text has spaces where its article has line ends."""
    wrapped = replace(MORNING, text=MORNING.text.replace("on strike", f"on{end}strike"))
    timeline = replace(TIMELINE, articles=(wrapped, EVENING))
    about = event_key(STRIKE_EVENT, {wrapped.id: wrapped})
    assert end in about.sentence.text
    answer = applied(SetTitle(about, "Dockers walk out"), to=timeline)
    assert not answer.unfit
    assert events(answer)[STRIKE_EVENT.id].title == "Dockers walk out"
