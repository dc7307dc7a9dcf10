"""What matters most, and who tells it best."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import period, rank
from timeline.model import Article, Basis, Event, EventMention, Published, Reading, Span, Status, When
from timeline.period import Period

STORM = "A storm tore the roof off the old mill in Harrow and hurt nine workers."


def day(number: int) -> Period:
    return period.day(date(2024, 6, number))


def source(
    article: str, when: Period | None, text: str = STORM, *, basis: Basis = Basis.TEXT, at: int = 0
) -> EventMention:
    given_when = When(when, period.edtf(when)) if when else None
    return EventMention(article, Span(at, at + len(text), text), text[:20], given_when, basis=basis)


def event(name: str, when: Period | None, *sources: EventMention, basis: Basis = Basis.TEXT) -> Event:
    given_when = When(when, period.edtf(when)) if when else None
    return Event(name, sources[0].title, given_when, sources, basis=basis, status=sources[0].status)


def readings(*events: Event, published: str = "2024-06-30") -> list[Reading]:
    ids = sorted({one.article for each in events for one in each.sources})
    out = Published(period.parse_edtf(published), published, "test")
    return [Reading(Article(name, STORM, published=out)) for name in ids]


def importances(*events: Event) -> dict[str, float]:
    return {each.id: each.importance for each in rank.rank(events, readings(*events))}


def test_articles_count_before_sentences() -> None:
    often = event("often", day(3), *(source("a", day(3), at=100 * n) for n in range(5)))
    widely = event("widely", day(9), source("b", day(9)), source("c", day(9)))
    weights = importances(often, widely)
    assert weights["widely"] == 1
    assert weights["widely"] > weights["often"] > 0


OUTWEIGHED = {
    "a report by itself": (day(9), Basis.REPORTED, STORM),
    "a year": (period.year(2024), Basis.TEXT, STORM),
    "off the theme": (day(9), Basis.TEXT, "Cheese."),
}


@pytest.mark.parametrize(("when", "basis", "text"), OUTWEIGHED.values(), ids=OUTWEIGHED)
def test_outweighed_by_a_day_that_the_text_gives(when: Period, basis: Basis, text: str) -> None:
    sure = event("sure", day(3), source("a", day(3)))
    other = event("other", when, source("b", when, text, basis=basis), basis=basis)
    third = event("third", day(20), source("c", day(20)))
    weights = importances(sure, other, third)
    assert weights["sure"] > weights["other"]


def test_looking_back_from_afar_weighs_more() -> None:
    old, fresh = event("old", day(1), source("a", day(1))), event("fresh", day(30), source("b", day(30)))
    weights = importances(old, fresh)
    assert weights["old"] > weights["fresh"]


def test_what_two_articles_tell_of_a_month_is_above_what_one_tells_of_a_day() -> None:
    june = period.month(2024, 6)
    widely = event("widely", june, source("a", june), source("b", june))
    alone = event("alone", day(29), source("c", day(29), "A flood closed the harbour of Lowmere and the old mill."))
    weights = importances(widely, alone)
    assert weights["widely"] == 1
    assert weights["widely"] > weights["alone"] > 0


def test_what_was_told_of_the_day_is_not_told_twice_on_top() -> None:
    sank = "A storm sank the old ferry of Harrow and nine workers swam ashore."
    storm = event("storm", day(3), *(source(name, day(3)) for name in "abcd"))
    again = event("again", day(3), source("e", day(3)), source("f", day(3)))
    ferry = event("ferry", day(3), source("g", day(3), sank), source("h", day(3), sank))
    weights = importances(storm, again, ferry)
    assert weights["storm"] == 1
    assert weights["storm"] > weights["ferry"] > weights["again"] >= 0


def test_one_event_stands_for_the_articles_of_its_day() -> None:
    told = [event(name, day(3), source(name, day(3), f"{name * 5} {STORM}")) for name in "abcdef"]
    other = event("other", day(9), source("g", day(9)), source("h", day(9)))
    weights = importances(*told, other)
    first, *rest = sorted((weights[each.id] for each in told), reverse=True)
    assert first > weights["other"] > max(rest)


def test_a_source_weighs_only_for_the_date_that_it_gives() -> None:
    june = period.month(2024, 6)
    vaguely = event("vaguely", day(3), source("a", day(3)), *(source(name, june, "It fell.") for name in "bcdef"))
    exactly = event("exactly", day(9), source("g", day(9)), source("h", day(9), "It fell."))
    weights = importances(vaguely, exactly)
    assert weights["exactly"] == 1
    assert weights["exactly"] > weights["vaguely"] > 0


def test_the_most_telling_source_comes_first() -> None:
    short = source("a", day(3), "It fell.", at=5000)
    full = source(
        "b", day(3), "The storm tore the roof off the mill in Harrow and hurt nine workers on the night shift."
    )
    other = source("c", day(3))
    (ranked,) = rank.rank([event("e", day(3), short, full, other)], readings(event("e", day(3), short, full, other)))
    assert ranked.sources[-1] == short


TITLES = [
    # the titles of tellings of one event, each from an article of its own, and the one it bears
    (["Roof comes off mill in storm"], "Roof comes off mill in storm"),
    (["Storm tears roof off mill in Harrow", "Storm mills roof", "Storm tears off roof of Harrow mill"], 0),
    (["Storm tears roof off …", "Storm tears roof off Harrow mill"], 1),
    (["It tore the roof off the mill", "Storm tears roof off mill"], 1),
    (["“We lost our roof”", "Mill loses roof in storm"], 1),
    (["Roof lost", "Storm takes roof off mill in Harrow"], 1),
    (["Ana Ruiz: Storm took roof off mill", "Storm takes roof off mill"], 1),
    (["Storm takes roof off mill", "Mill loses roof to storm"], 0),
]


@pytest.mark.parametrize(("titles", "best"), TITLES)
def test_an_event_bears_the_title_with_the_fewest_faults_on_which_most_agree(
    titles: list[str], best: int | str
) -> None:
    sources = [replace(source(name, day(3)), title=title) for name, title in zip("abc", titles, strict=False)]
    told = event("e", day(3), *sources)
    (ranked,) = rank.rank([told], readings(told))
    assert ranked.title == (titles[best] if isinstance(best, int) else best)


def test_an_event_without_a_fit_title_weighs_less() -> None:
    fit, unfit = (event(name, day(at), source(name, day(at))) for name, at in (("fit", 3), ("unfit", 9)))
    vague = replace(unfit, sources=(replace(unfit.sources[0], title="This failed"),))
    clear = replace(fit, sources=(replace(fit.sources[0], title="Storm tears roof off mill in Harrow"),))
    weights = importances(clear, vague)
    assert weights["fit"] > weights["unfit"] > 0


def test_the_first_source_bears_the_events_status() -> None:
    planned = EventMention("a", Span(0, 71, STORM), "t", When(day(3), "2024-06-03"), status=Status.PLANNED)
    stated = source("b", day(3), "It fell.", at=5000)
    whole = Event("e", "t", When(day(3), "2024-06-03"), (stated, planned), status=Status.STATED)
    (ranked,) = rank.rank([whole], readings(whole))
    assert ranked.sources == (stated, planned)


def test_time_order_with_what_has_no_date_last() -> None:
    late, early = event("late", day(9), source("a", day(9))), event("early", day(3), source("b", day(3)))
    wide, none = (
        event("wide", period.month(2024, 6), source("c", period.month(2024, 6))),
        event("none", None, source("d", None)),
    )
    order = [each.id for each in rank.rank([none, late, wide, early], readings(none, late, wide, early))]
    assert order == ["wide", "early", "late", "none"]


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 5), st.sampled_from([STORM, "It fell.", ""])), max_size=12)
)
def test_importance_is_between_0_and_1_whatever_the_order(rows: list[tuple[int, int, str]]) -> None:
    events = [
        event(f"e{n}", day(number), source(f"a{who}", day(number), text)) for n, (number, who, text) in enumerate(rows)
    ]
    ranked = rank.rank(events, readings(*events))
    assert all(0 <= each.importance <= 1 for each in ranked)
    assert {each.id: each.importance for each in ranked} == pytest.approx(
        {each.id: each.importance for each in rank.rank(events[::-1], readings(*events)[::-1])}
    )
