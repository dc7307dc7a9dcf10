"""What a project does with files and places that are not as they should be: one sentence, and nothing is touched."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import TIMELINE, environment

from timeline.store import StoreError, load_timeline, open_store, save_timeline, schema
from timeline.store.file import file_system


def a_project(path: Path) -> None:
    with open_store(path) as store:
        save_timeline(store, TIMELINE, journal=0)


def newer(path: Path) -> None:
    a_project(path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()


def truncated(path: Path) -> None:
    a_project(path)
    os.truncate(path, path.stat().st_size // 2)


def scratched(path: Path) -> None:
    """Its second half is noise."""
    a_project(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + b"\xa5" * (len(whole) - len(whole) // 2))


def only_a_header(path: Path) -> None:
    a_project(path)
    os.truncate(path, 60)


def anothers(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe(name)")
    connection.close()


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a text": (lambda path: path.write_text("Once upon a time there was a harbour."), "no project of Timeline"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300)), "no project of Timeline"),
    "a folder": (Path.mkdir, "is no file"),
    "another program's database": (anothers, "no project of Timeline"),
    "made by a newer program": (newer, "newer Timeline"),
    "cut off": (truncated, "damaged"),
    "cut off in its first lines": (only_a_header, "damaged"),
    "scratched": (scratched, "damaged"),
}


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize("name", REFUSED)
def test_refused_and_left_as_it_was(tmp_path: Path, name: str, writable: bool) -> None:
    make, sentence = REFUSED[name]
    path = tmp_path / "p.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError, match=sentence):
        open_store(path, writable=writable)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_project_that_is_only_to_be_read_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no project"):
        open_store(tmp_path / "p.db", writable=False)
    with pytest.raises(StoreError, match="There is no folder"):
        open_store(tmp_path / "no folder" / "p.db")
    assert list(tmp_path.iterdir()) == []


def test_what_is_opened_for_reading_is_not_written(tmp_path: Path) -> None:
    a_project(tmp_path / "p.db")
    with open_store(tmp_path / "p.db", writable=False) as store, pytest.raises(StoreError, match="only be read"):
        save_timeline(store, TIMELINE, journal=0)


AS_NOBODY = """
import os, sys
from pathlib import Path
from timeline.store import StoreError, load_timeline, open_store, save_timeline
if os.getuid() == 0:
    Path.cwd().as_uri()  # loads what Python loads late, from where nobody may read
    os.setuid(65534)  # root may write anywhere
path = Path(sys.argv[1])
store = open_store(path)
print(len(load_timeline(store).events), store.writable)
save = lambda: save_timeline(store, load_timeline(store), journal=0)
for attempt in (save, lambda: open_store(path.with_name("new"))):
    try:
        attempt()
    except StoreError as error:
        print(error)
"""

KILLED = """
import os, sys
from pathlib import Path
from harbour import TIMELINE, environment
from timeline.store import open_store, save_timeline
store = open_store(Path(sys.argv[1]))
save_timeline(store, TIMELINE, journal=0)
os._exit(9)
"""


def run(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, path], check=False, capture_output=True, text=True, env=environment()
    )


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of folders are another matter there")
@pytest.mark.parametrize("log_left", [False, True])
def test_a_read_only_folder_is_opened_without_editing(tmp_path: Path, log_left: bool) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    if log_left:
        assert run(KILLED, folder / "p.db").returncode == 9
        assert (folder / "p.db-wal").stat().st_size
    else:
        a_project(folder / "p.db")
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    for above in (tmp_path, *tmp_path.parents):
        if Path(tempfile.gettempdir()) in above.parents:
            above.chmod(0o755)
    shown = run(AS_NOBODY, folder / "p.db")
    folder.chmod(0o755)
    assert shown.stderr == ""
    first, refused, not_made = shown.stdout.splitlines()
    assert first == "3 False"
    assert "can only be read" in refused
    assert "read-only; choose another place" in not_made


def test_an_older_file_becomes_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_project(tmp_path / "p.db")
    step = ("CREATE TABLE later(name TEXT)", "INSERT INTO later VALUES ('here')")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with pytest.raises(StoreError, match="older Timeline"):
        open_store(tmp_path / "p.db", writable=False)
    for _ in range(2):
        with open_store(tmp_path / "p.db") as store:
            assert load_timeline(store) == TIMELINE
            with store.reading() as connection:
                assert connection.execute("SELECT * FROM later").fetchall() == [("here",)]


def test_a_failed_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_project(tmp_path / "p.db")
    before = (tmp_path / "p.db").read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE later(name TEXT)", "NO SQL")))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with pytest.raises(StoreError):
        open_store(tmp_path / "p.db")
    assert (tmp_path / "p.db").read_bytes() == before


MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
nas:/media /mnt/nas nfs4 rw 0 0
//box/news /mnt/the\040box cifs rw 0 0
/dev/sdb1 /mnt/nas/local xfs rw 0 0

broken line
"""

PLACES = [
    ("/home/ana/p.db", "ext4", False),
    ("/run/p.db", "tmpfs", False),
    ("/runner/p.db", "ext4", False),
    ("/mnt/nas/p.db", "nfs4", True),
    ("/mnt/the box/p.db", "cifs", True),
    ("/mnt/nas/local/p.db", "xfs", False),
]


@pytest.mark.parametrize(("path", "kind", "warned"), PLACES)
def test_network_drives_are_told_by_the_mount_table(
    path: str, kind: str, warned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert file_system(path, MOUNTS) == kind
    assert file_system(path, "") is None
    table = tmp_path / "mounts"
    table.write_text(f"disk {tmp_path} {kind} rw 0 0")
    monkeypatch.setattr("timeline.store.file._MOUNTS", table)
    with open_store(tmp_path / "p.db") as store, store.reading() as connection:
        assert ("network drive" in (store.notice or "")) is warned
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete" if warned else "wal",)
