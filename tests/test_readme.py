"""README's example does what README says, and its commands are the ones that CI runs."""

import re
import tomllib
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)


def test_the_opening_example() -> None:
    printed = StringIO()
    with redirect_stdout(printed):
        exec(compile(blocks("python")[0], "README.md", "exec"), {})  # noqa: S102 - our own README
    assert printed.getvalue() == blocks("text")[0]


def test_two_commands_of_one_line_that_make_their_own_environment() -> None:
    install, test = blocks("sh")[:2]
    for command in (install, test):
        assert command.startswith("python3 -m venv .venv && ")
        assert command.count("\n") == 1
    assert install.strip().endswith("timeline open seeds")
    assert "pytest" in test


def test_pictures_and_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (REPOSITORY / target).exists(), target


def test_the_version_is_in_the_changelog() -> None:
    from timeline import __version__

    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dynamic"] == ["version"]
    assert f"## {__version__}" in (REPOSITORY / "timeline" / "CHANGELOG.md").read_text(encoding="utf-8")
