"""Every correction from the command line: recorded, listed, applied, undone and done again."""

from dataclasses import replace
from pathlib import Path

import pytest
from harbour import TIMELINE

from timeline import corrections, language
from timeline.__main__ import main
from timeline.commands.changes import CHANGES
from timeline.model import Timeline
from timeline.project import rebuild
from timeline.store import open_store, save_timeline


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.db"
    with open_store(path) as store:
        save_timeline(store, TIMELINE, journal=0, given=TIMELINE.articles)
    return path


def run(capsys: pytest.CaptureFixture[str], project: Path, *arguments: str) -> tuple[int, str, str]:
    action, *rest = arguments
    try:
        status = main(["corrections", action, "--project", str(project), *rest])
    except SystemExit as stop:
        status = int(stop.code or 0)
    out, err = capsys.readouterr()
    return status, out, err


def corrected(project: Path) -> Timeline:
    """The timeline with what counts of the journal; all of it must fit."""
    with open_store(project) as store:
        applied = corrections.apply(TIMELINE, corrections.live(corrections.read_journal(store)))
    assert applied.unfit == ()
    return applied.timeline


COMMANDS = [
    # arguments, what the list says of them
    (["published", "a-morning", "2021-06-07"], "published 2021-06-07: Dockers back"),
    (["date", "e-strike", "2021-06"], "date 2021-06: “Dockers went"),
    (["date", "e-strike", "none"], "date unknown: “Dockers went"),
    (["title", "e-strike", "Dockers strike"], "title “Dockers strike”: “Dockers went"),
    (["status", "e-deal", "denied"], "status denied: “A deal"),
    (["actors", "e-deal", "agent:Mira Hald", "target:The Mayor"], "actors Mira Hald, The Mayor: “A deal"),
    (["actors", "e-deal"], "actors none: “A deal"),
    (["hide", "e-deal"], "hide “A deal"),
    (["merge", "e-strike", "e-deal"], "merge “Dockers went"),
    (["split", "e-strike", "2"], "split 1 of the sources from “Dockers went"),
    (["add", "a-morning", "A deal ended", "Peace", "2021-06-05"], "add “Peace”, 2021-06-05: “A deal ended”"),
    (["add", "a-morning", "A deal ended", "Peace"], "add “Peace”, no date: “A deal ended”"),
    (["join", "sorvik-union", "Norland"], "join Sorvik union = Norland"),
    (["part", "mira-hald", "Hald"], "split “Hald” from Mira Hald"),
    (["rename", "Norland", "The North"], "rename Norland to “The North”"),
]


def test_every_action_is_in_the_table() -> None:
    assert {arguments[0] for arguments, _ in COMMANDS} | {"restore"} == CHANGES.keys()


@pytest.mark.parametrize(("arguments", "listed"), COMMANDS)
def test_a_correction_is_recorded_undone_and_done_again(
    arguments: list[str], listed: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = run(capsys, project, *arguments)
    assert (status, err.count("\n")) == (0, 1)
    assert f"recorded: {listed}" in err
    changed = corrected(project)
    assert changed != TIMELINE or arguments[0] == "published", "that changes what is read, not what was found"
    _, out, _ = run(capsys, project, "list")
    assert listed in out
    run(capsys, project, "undo")
    assert corrected(project) == TIMELINE
    _, out, _ = run(capsys, project, "list")
    assert "(undone)" in out.splitlines()[0]
    _, _, err = run(capsys, project, "redo")
    assert err.startswith("done again: ")
    assert corrected(project) == changed


def test_what_was_hidden_is_restored_by_its_id(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, project, "hide", "e-deal")
    with open_store(project) as store:
        save_timeline(store, corrected(project), journal=1, given=TIMELINE.articles)
    assert "e-deal" not in {event.id for event in corrected(project).events}
    status, _, _ = run(capsys, project, "restore", "e-deal")
    assert status == 0
    assert corrected(project) == TIMELINE


WRONG = [
    (["hide", "e-none"], "no event “e-none”"),
    (["rename", "nobody", "Somebody"], "no actor “nobody”"),
    (["published", "a-none", "2021"], "no article “a-none”"),
    (["published", "a-morning", "yesterday"], "is no date"),
    (["date", "e-deal", "2021-02-30"], "2021-02-30"),
    (["status", "e-deal", "perhaps"], "invalid choice: 'perhaps'"),
    (["actors", "e-deal", "Mira Hald"], "write ROLE:NAME"),
    (["actors", "e-deal", "boss:Mira Hald"], "agent, target, place, mentioned"),
    (["split", "e-strike", "3"], "the event has 2 sources"),
    (["split", "e-strike"], "required: SOURCE"),
    (["merge", "e-strike"], "required: EVENT"),
    (["add", "a-morning", "never said", "Peace"], "does not say “never said”"),
    (["undo", "c-none"], "no correction “c-none”"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG)
def test_what_is_wrong_is_one_sentence_and_records_nothing(
    arguments: list[str], says: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, project, *arguments)
    assert (status, out) == (2, "")
    assert says in err.splitlines()[-1]
    assert corrected(project) == TIMELINE


def test_the_list_names_what_no_longer_fits(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "load_model", lambda _=None: language.NO_MODEL)
    run(capsys, project, "title", "e-deal", "Peace at last")
    with open_store(project) as store:
        rebuild(store, [replace(TIMELINE.articles[0], text="All of it was rewritten on 5 June 2021.")])
    _, out, _ = run(capsys, project, "list")
    assert "(does not fit: Its article is no longer in the project" in out
