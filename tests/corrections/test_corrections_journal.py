"""The journal: what is recorded, undone, exported; two users at once; double clicks."""

from pathlib import Path

import pytest
from harbour import DEAL_EVENT, HALD, MORNING, STRIKE_EVENT, TIMELINE, UNION
from hypothesis import given
from hypothesis import strategies as st

from timeline.corrections import (
    NAMES,
    AddEvent,
    Conflict,
    Correction,
    HideEvent,
    JoinActors,
    MergeEvents,
    Part,
    Redo,
    RenameActor,
    RestoreEvent,
    SetActors,
    SetDate,
    SetPublished,
    SetStatus,
    SetTitle,
    SplitActor,
    SplitEvent,
    Undo,
    actor_key,
    article_key,
    describe,
    event_key,
    export_journal,
    import_journal,
    live,
    quote,
    read_journal,
    record,
    redo,
    undo,
)
from timeline.model import Role, Status
from timeline.store import Store, open_store

ARTICLES = {each.id: each for each in TIMELINE.articles}
DEAL, STRIKE = event_key(DEAL_EVENT, ARTICLES), event_key(STRIKE_EVENT, ARTICLES)

EVERY: list[Correction] = [
    SetPublished(article_key(MORNING), "2021-06"),
    SetPublished(article_key(MORNING), None),
    SetDate(DEAL, "2021-06-05"),
    SetDate(DEAL, None),
    SetTitle(DEAL, "“Deal” <b>\u202e\u2028\x85\n\r"),
    SetStatus(DEAL, Status.REPORTED),
    SetActors(DEAL, (Part(actor_key(HALD), Role.AGENT),)),
    MergeEvents((DEAL, STRIKE)),
    SplitEvent(STRIKE, (STRIKE,)),
    HideEvent(DEAL),
    RestoreEvent(DEAL),
    AddEvent(quote(MORNING, 0, 7), "Norland", "2021", Status.PLANNED, (Part(actor_key(UNION), Role.TARGET),)),
    JoinActors((actor_key(UNION), actor_key(HALD))),
    SplitActor(actor_key(UNION), "the union"),
    RenameActor(actor_key(UNION), "Dockers' union"),
    Undo("c-1"),
    Redo("c-1"),
]


def test_the_table_above_has_every_kind() -> None:
    assert {type(each) for each in EVERY} == set(NAMES.values())


def count(store: Store) -> list[Correction]:
    return [entry.correction for entry in live(read_journal(store))]


@pytest.mark.parametrize("correction", EVERY)
def test_what_is_recorded_comes_back_and_travels(correction: Correction, tmp_path: Path) -> None:
    with open_store(tmp_path / "p.db") as store:
        record(store, correction, by="Ana", at="2024-05-01")
    with open_store(tmp_path / "p.db") as store, open_store() as other:
        journal = read_journal(store)
        assert [(each.correction, each.by, each.at) for each in journal] == [(correction, "Ana", "2024-05-01")]
        text = export_journal(store)
        assert import_journal(other, text) == (1, 0)
        assert import_journal(other, text) == (0, 1)
        assert read_journal(other) == journal
        assert export_journal(other) == text
    assert describe(correction)


def test_who_and_when_stay_unknown() -> None:
    with open_store() as store:
        (entry,) = record(store, HideEvent(DEAL))
    assert (entry.by, entry.at) == (None, None)


@pytest.mark.parametrize(
    "correction",
    [
        SetDate(DEAL, "13 March"),
        SetDate(DEAL, "2021-02-30"),
        SetPublished(article_key(MORNING), "soon"),
        AddEvent(quote(MORNING, 0, 7), "Norland", "someday"),
    ],
)
def test_a_date_that_cant_be_read_is_not_recorded(correction: Correction) -> None:
    with open_store() as store:
        with pytest.raises(ValueError, match="write 2024-06-20"):
            record(store, correction)
        assert not read_journal(store)


def test_undo_and_redo_walk_back_and_forth() -> None:
    first, second, third = SetTitle(DEAL, "1"), SetTitle(DEAL, "2"), SetTitle(DEAL, "3")
    with open_store() as store:
        for correction in (first, second, third):
            record(store, correction)
        steps = [
            (undo, [first, second]),
            (undo, [first]),
            (redo, [first, second]),
            (undo, [first]),
            (undo, []),
            (undo, []),
            (redo, [first]),
            (redo, [first, second]),
            (redo, [first, second, third]),
            (redo, [first, second, third]),
        ]
        for step, left in steps:
            step(store)
            assert count(store) == left
        undo(store)
        record(store, HideEvent(DEAL))
        assert redo(store) is None
        assert count(store) == [first, second, HideEvent(DEAL)]


def test_undo_one_of_many() -> None:
    with open_store() as store:
        record(store, SetTitle(DEAL, "1"))
        record(store, HideEvent(STRIKE))
        title = read_journal(store)[0].id
        undo(store, title)
        undo(store, title)
        assert count(store) == [HideEvent(STRIKE)]
        redo(store, title)
        assert count(store) == [SetTitle(DEAL, "1"), HideEvent(STRIKE)]
        with pytest.raises(ValueError, match="no correction “c-none”"):
            undo(store, "c-none")


def test_a_double_click_is_one_correction() -> None:
    with open_store() as store:
        record(store, HideEvent(DEAL), seen=0)
        assert len(record(store, HideEvent(DEAL), seen=0)) == 1
        assert len(record(store, HideEvent(DEAL), seen=1)) == 1
        assert len(record(store, HideEvent(DEAL))) == 1
        record(store, RestoreEvent(DEAL))
        record(store, HideEvent(DEAL))
        assert count(store) == [HideEvent(DEAL), RestoreEvent(DEAL), HideEvent(DEAL)]
        assert len({entry.id for entry in read_journal(store)}) == 3


CLASHES: list[tuple[Correction, Correction, bool]] = [
    (SetTitle(DEAL, "1"), SetTitle(DEAL, "2"), True),
    (SetTitle(DEAL, "1"), SetTitle(STRIKE, "2"), False),
    (SetTitle(DEAL, "1"), SetStatus(DEAL, Status.DENIED), False),
    (HideEvent(DEAL), RestoreEvent(DEAL), True),
    (MergeEvents((DEAL, STRIKE)), SplitEvent(STRIKE, (STRIKE,)), True),
    (SetPublished(article_key(MORNING), "2020"), SetPublished(article_key(MORNING), "2021"), True),
    (RenameActor(actor_key(UNION), "U"), JoinActors((actor_key(HALD), actor_key(UNION))), True),
    (RenameActor(actor_key(UNION), "U"), RenameActor(actor_key(HALD), "H"), False),
]


@pytest.mark.parametrize(("first", "second", "clash"), CLASHES)
def test_two_sessions_correcting_the_same_thing_are_told(
    first: Correction, second: Correction, clash: bool, tmp_path: Path
) -> None:
    with open_store(tmp_path / "p.db") as one, open_store(tmp_path / "p.db") as two:
        record(one, first, seen=0)
        if not clash:
            assert len(record(two, second, seen=0)) == 2
            return
        with pytest.raises(Conflict, match="in the meantime") as caught:
            record(two, second, seen=0)
        assert [entry.correction for entry in caught.value.newer] == [first]
        assert count(two) == [first]
        assert len(record(two, second, seen=1)) == 2


BAD_LINES = [
    "{",
    "[]",
    "{}",
    '{"do": "explode"}',
    '{"do": 7}',
    '{"do": "hide event"}',
    '{"do": "undo", "entry": 3}',
    '{"id": 5, "do": "undo", "entry": "c"}',
]


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_bad_line_is_named_and_nothing_is_imported(line: str) -> None:
    with open_store() as store:
        with pytest.raises(ValueError, match=r"^Line 3 .* nothing was imported\.$"):
            import_journal(store, '{"do": "undo", "entry": "c-1"}\n\n' + line)
        assert read_journal(store) == ()


@given(st.lists(st.sampled_from(EVERY), max_size=8), st.integers(0, 4))
def test_an_export_gives_the_same_journal_anywhere(corrections: list[Correction], undone: int) -> None:
    with open_store() as store, open_store() as other:
        for correction in corrections:
            record(store, correction)
        for _ in range(undone):
            undo(store)
        import_journal(other, export_journal(store))
        assert read_journal(other) == read_journal(store)
