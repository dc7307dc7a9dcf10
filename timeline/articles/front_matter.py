"""Front matter: YAML between two lines of three hyphens at the top of a text."""

import re
from collections.abc import Mapping
from typing import Final

from timeline.articles.source import UnreadableError

CAP: Final = 8_000
"""Characters; the author of an article's front matter needs a tenth of it."""

_FENCED: Final = re.compile(
    rf"\s{{0,8}}---[ \t]*\r?\n(.{{0,{CAP}}}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_OPENS: Final = re.compile(r"---[ \t]*\r?\n[ \t]*[A-Za-z_][\w-]*[ \t]*:")


def split(text: str) -> tuple[Mapping[str, object], int]:
    """The fields of a text's front matter and where the text goes on after it; `({}, 0)` when it has none.

    All scalars are strings: `12:30:45` and `no` mean what they look like. Raises UnreadableError with the field "front
    matter" when it is no YAML, names aliases or has no end; the text is still an article then.
    """
    if not _OPENS.match(text.lstrip()[:200]):
        return {}, 0
    found = _FENCED.match(text)
    if found is None:
        msg = f"It opens with --- but no second --- follows within {CAP:,} characters; close it, or remove the first."
        raise UnreadableError(msg, "front matter")
    return _parse(found[1]), found.end()


def _parse(block: str) -> Mapping[str, object]:
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
        msg = f"It is no YAML that is read here ({_first_line(error)}); write one “name: value” a line."
        raise UnreadableError(msg, "front matter") from error
    return {key: value for key, value in fields.items() if isinstance(key, str)} if isinstance(fields, dict) else {}


def _first_line(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    problem = getattr(error, "problem", None) or str(error)
    return " ".join(str(problem).split())[:120]
