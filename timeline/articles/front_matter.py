"""Front matter at the top of a text: YAML between lines of `---`, TOML between `+++`, or lines like `Date: …`."""

import re
from collections.abc import Mapping
from typing import Final

from timeline.articles.field_names import ALL, plain_name
from timeline.articles.source import UnreadableError

CAP: Final = 8_000
"""Characters; the author of an article's front matter needs a tenth of it."""

_FENCED: Final = re.compile(
    rf"\s{{0,8}}(?:---[ \t]*\r?\n(?P<yaml>.{{0,{CAP}}}?)^(?:---|\.\.\.)"
    rf"|\+\+\+[ \t]*\r?\n(?P<toml>.{{0,{CAP}}}?)^\+\+\+)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_OPENS: Final = re.compile(
    r"(?:---[ \t]*\r?\n[ \t]*[A-Za-z_][\w-]*[ \t]*:|\+\+\+[ \t]*\r?\n[ \t]*[A-Za-z_][\w-]*[ \t]*=)"
)
_LINE: Final = re.compile(r"(?P<name>[A-Za-z][A-Za-z_ -]{0,24}):[ \t]*(?P<value>[^\r\n]{0,500})(?:\r?\n|\Z)")
_SIMPLE_NAME: Final = re.compile(r"[A-Za-z_][\w -]{0,40}")
_NO_SIMPLE_VALUE: Final = ("*", "&", "{", "[", "|", ">", "!")
_MOST_LINES: Final = 20
_FEWEST_NAMES: Final = 2
"""Names that a header has to have of those that mean something: one alone may begin a sentence."""

_MAIL: Final = {"from": "author", "by": "author", "sent": "date"}
"""What mails, and articles copied out of them, call these."""


def split(text: str) -> tuple[Mapping[str, object], int]:
    """The fields of a text's front matter and where the text goes on after it; `({}, 0)` when it has none.

    All scalars are strings: `12:30:45` and `no` mean what they look like. Raises UnreadableError with the field "front
    matter" when it names aliases or has no end; the text is still an article then.
    """
    head = text[:200].lstrip()
    if not _OPENS.match(head):
        return _header(text)
    found = _FENCED.match(text)
    if found is None:
        msg = (
            f"It opens with {head[:3]} but no second {head[:3]} follows within {CAP:,} characters; close it, or remove "
            "the first."
        )
        raise UnreadableError(msg, "front matter")
    return (_yaml(found["yaml"]) if found["toml"] is None else _toml(found["toml"])), found.end()


def _header(text: str) -> tuple[Mapping[str, object], int]:
    """`Title: …`, `Date: …` and the like, a line each, before an empty one: as mails and crawlers write them."""
    fields: dict[str, object] = {}
    end = len(text) - len(text.lstrip("\r\n"))
    for _ in range(_MOST_LINES):
        found = _LINE.match(text, end)
        if found is None:
            break
        name = found["name"].strip()
        fields.setdefault(_MAIL.get(name.casefold(), name), found["value"].strip())
        end = found.end()
    known = sum(plain_name(name) in ALL and bool(value) for name, value in fields.items())
    blank = re.compile(r"[ \t]*\r?\n").match(text, end)
    return (fields, blank.end()) if known >= _FEWEST_NAMES and blank else ({}, 0)


def _toml(block: str) -> Mapping[str, object]:
    import tomllib

    try:
        fields = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return _by_lines(block, "=", f"It is no TOML that is read here ({' '.join(str(error).split())[:120]})")
    # Its days and times are read as days and times; the text is what the other forms give.
    return {name: value if isinstance(value, (str, int, list, dict)) else str(value) for name, value in fields.items()}


def _yaml(block: str) -> Mapping[str, object]:
    import yaml

    class Loader(yaml.SafeLoader):  # type: ignore[misc] # it comes without types
        """Strings only, and no aliases: a few lines of them can stand for gigabytes."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.events.AliasEvent):
                msg = "aliases (*name) are not read"
                raise yaml.YAMLError(msg)
            return super().compose_node(parent, index)

    Loader.yaml_implicit_resolvers = {}
    try:
        fields = yaml.load(block, Loader)  # noqa: S506 - it makes strings, lists and mappings of them, nothing else
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return _by_lines(block, ":", f"It is no YAML that is read here ({_first_line(error)})")
    return {key: value for key, value in fields.items() if isinstance(key, str)} if isinstance(fields, dict) else {}


def _by_lines(block: str, mark: str, reason: str) -> Mapping[str, object]:
    """What can be made of broken front matter: a title with a colon breaks YAML, and is a title all the same.

    Raises UnreadableError with the reason when a line is more than a name and a value.
    """
    lines = [line.partition(mark) for line in block.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    simple = [
        _SIMPLE_NAME.fullmatch(name) and not value.strip().startswith(_NO_SIMPLE_VALUE) for name, _, value in lines
    ]
    if not all(simple):
        msg = f"{reason}; write one “name{mark} value” a line."
        raise UnreadableError(msg, "front matter")
    return {name.strip(): value.strip().strip("\"'") for name, _, value in lines}


def _first_line(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    problem = getattr(error, "problem", None) or str(error)
    return " ".join(str(problem).split())[:120]
