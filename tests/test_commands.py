"""The command line as its users meet it: results, problems in one line each, exit statuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.__main__ import main

STORY = "The two ministers signed a treaty in Geneva on 5 March 2021. Talks had begun in May 2019.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "treaty.txt"
    path.write_text(STORY)
    return path


Run = tuple[int, str, str]


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str | Path) -> Run:
    """Exit status, standard output, standard error."""
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as stop:
        status = int(stop.code or 0)
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_build_prints_the_timeline_and_a_summary(story: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, err = run(capfdbinary, "build", story, "--published", "2021-03-06")
    events = json.loads(out)["events"]
    assert [(event["edtf"], event["unit"]) for event in events] == [("2019-05", "month"), ("2021-03-05", "day")]
    assert (status, err) == (0, "1 article: 2 events.\n")


def test_build_writes_a_file_whole_or_not_at_all(
    story: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    target = tmp_path / "out.md"
    status, out, _ = run(capfdbinary, "build", story, "--format", "md", "-o", target, "--published", "2021")
    assert (status, out) == (0, "")
    assert "treaty" in target.read_text()
    status, _, err = run(capfdbinary, "build", story, "-o", tmp_path / "missing" / "out.json")
    assert status == 2
    assert "out.json can't be written" in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.md", "treaty.txt"]


def test_aliases_name_actors_as_the_user_does(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = tmp_path / "bank.txt"
    text.write_text("Anna Petrova met Old Lady officials in London on 3 May 2022.")
    names = tmp_path / "names.csv"
    names.write_text("name,alias\nBank of England,Old Lady\n")
    _, out, _ = run(capfdbinary, "build", text, "--aliases", names)
    assert "Bank of England" in {actor["name"] for actor in json.loads(out)["actors"]}


def test_dates_gives_a_line_an_article(story: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, _ = run(capfdbinary, "dates", story, "--published", "2021-03-06")
    (line,) = out.splitlines()
    found = json.loads(line)["timexes"]
    assert [(timex["text"], timex["value"]) for timex in found] == [
        ("5 March 2021", "2021-03-05"),
        ("May 2019", "2019-05"),
    ]
    assert all(STORY[timex["start"] : timex["end"]] == timex["text"] for timex in found)
    assert status == 0
    _, out, _ = run(capfdbinary, "dates", story, "--format", "timeml")
    assert '<TIMEX3 tid="t1" type="DATE" value="2021-03-05"' in out


def test_dates_reads_timeml_without_its_marks(
    story: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _, plain, _ = run(capfdbinary, "dates", story, "--published", "2021-03-06")
    _, marked, _ = run(capfdbinary, "dates", story, "--published", "2021-03-06", "--format", "timeml")
    (tmp_path / "treaty.tml").write_text(marked)
    status, again, _ = run(capfdbinary, "dates", tmp_path / "treaty.tml")
    timexes = [[(one["text"], one["value"]) for one in json.loads(line)["timexes"]] for line in (plain, again)]
    assert timexes[0] == timexes[1] != []
    assert status == 0
    (tmp_path / "torn.tml").write_text(marked[:300])
    status, _, err = run(capfdbinary, "dates", tmp_path / "torn.tml")
    assert status == 1
    assert "torn.tml" in err


def test_score_measures_our_own_answers(story: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    gold = tmp_path / "gold.jsonl"
    _, out, _ = run(capfdbinary, "dates", story)
    gold.write_text(json.dumps(json.loads(out) | {"text": STORY, "published": "2021-03-06"}))
    status, out, _ = run(capfdbinary, "score", gold)
    assert status == 0
    assert "100.00" in out


WRONG_USAGE = [
    (["build"], "required: PATH"),
    (["build", "{story}", "--format", "pdf"], "there is no format “pdf”; choose one of json"),
    (["build", "{story}", "--published", "yesterday"], "write 2024-06-20, 2024-06 or 2024"),
    (["build", "{story}", "--model", "no_such_model"], "“no_such_model” can't be loaded"),
    (["build", "{story}", "--aliases", "{story}"], "the columns name,alias"),
    (["build", "{story}", "--jobs", "0"], "give 1 to 256"),
    (["build", "{story}", "--engine", "abacus"], "no engine “abacus”"),
    (["build", "{story}", "--project", "{story}"], "treaty.txt"),
    (["corrections", "list", "--project", "none.db"], "none.db does not exist"),
    (["score", "{story}"], "treaty.txt"),
    (["open", "no-such-folder"], "no-such-folder does not exist"),
    (["paint"], "invalid choice: 'paint'"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG_USAGE)
def test_wrong_usage_is_one_clear_sentence(
    arguments: list[str], says: str, story: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    status, out, err = run(capfdbinary, *(argument.format(story=story) for argument in arguments))
    assert (status, out) == (2, "")
    assert says in err.splitlines()[-1]


BAD_FILES = [
    # file, its bytes, the field that the one line names, a piece of the remedy or reason
    ("empty.txt", b"", "file", "empty"),
    ("blank.txt", b" \n\t\n", "text", "white space"),
    ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(64), "file", "a program by its content"),
    ("rows.csv", b'text,published\n"an unfinished quote,2024\n', "row 2", "quote"),
    ("half.json", b'{"text": "A bridge fell on 3 May', "file", "no JSON"),
    ("date.json", b'{"text": "A bridge fell on 3 May 2020.", "published": "2024-02-30"}', "published", "2024-02-30"),
]


@pytest.mark.parametrize(("name", "data", "field", "says"), BAD_FILES)
def test_a_bad_file_is_one_line_and_the_rest_is_built(
    name: str, data: bytes, field: str, says: str, story: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (story.parent / name).write_bytes(data)
    status, out, err = run(capfdbinary, "build", story.parent, "--published", "2021-03-06")
    assert json.loads(out)["events"]
    lines = [line for line in err.splitlines() if name in line]
    assert lines, err
    assert all(field in line for line in lines)
    assert any(says in line for line in lines)
    assert "Traceback" not in err
    assert status == (3 if any(line.startswith("error") for line in lines) else 0)


def test_nothing_read_is_status_1(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    status, out, err = run(capfdbinary, "build", tmp_path)
    assert status == 1
    assert json.loads(out)["events"] == []
    assert "empty.txt" in err


def test_an_impossible_date_is_no_event(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The dam was opened on 30 February 2021. It broke on 3 April 2021.")
    _, out, _ = run(capfdbinary, "build", story, "--published", "2022")
    assert [event["edtf"] for event in json.loads(out)["events"]] == ["2021-04-03"]


def test_without_a_publication_date_what_depends_on_it_waits(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The mine closed in June 2020. The owners met the union last week.")
    status, out, err = run(capfdbinary, "build", story)
    built = json.loads(out)
    assert [event["edtf"] for event in built["events"]] == ["2020-06"]
    assert [event["sources"][0]["date"]["text"] for event in built["unplaced"]] == ["last week"]
    assert status == 0
    assert "published" in err


def test_an_article_that_is_not_english_is_named_and_dates_nothing(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "pont.txt").write_text(
        "Le pont a été ouvert en mars par la ministre, qui est venue avec le maire de la ville. Les travaux avaient "
        "commencé le 4 septembre 2019 et ils ont duré plus de deux ans dans la vallée."
    )
    status, out, err = run(capfdbinary, "build", tmp_path, "--published", "2022-04-01")
    assert json.loads(out)["events"] == []
    assert "French" in err
    assert status == 0


def test_same_bytes_in_any_order_time_zone_locale_and_number_of_processes(tmp_path: Path) -> None:
    seeds = Path(__file__).parents[1] / "seeds"
    for path in seeds.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    one, other = sorted(tmp_path.glob("*.txt"))
    outputs = set()
    for zone, locale, seed, arguments in (
        ("UTC", "C", "0", [one, other]),
        ("Pacific/Kiritimati", "tr_TR.UTF-8", "1", [other, one]),
        ("America/New_York", "C.UTF-8", "2", [other, one, "--jobs", "2"]),
    ):
        environment = os.environ | {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-m", "timeline", "build", "--published", "2024-06", "--mentions", *map(str, arguments)],
            capture_output=True,
            check=True,
            env=environment,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_help_names_every_command(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, _ = run(capfdbinary, "--help")
    assert status == 0
    for command in ("build", "dates", "score", "open", "corrections", "exit status"):
        assert command in out
