"""A rule is tried only where its template says that it can match."""

import pytest

from timeline.dates.beginnings import WIDTH, beginnings, outline
from timeline.dates.rules import RULES, Rule


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("may", {"may"}),
        ("(?:may|june) [0-9]", {"may", "jun"}),
        ("[0-9]{1,2}-x", {"0-x", "00-"}),
        ("(?:the )?y(?=ear)", {"the", "y"}),
        (r"(?P<x>[/.])(?P=x)", {"/", "."}),
        (r"\bh?\.[^a]", {"h.", "."}),
        ("a+", {"a", "aa", "aaa"}),
        ("(?<!x)b{2}c{0,1}", {"bb", "bbc"}),
        ("<season>", {"spr", "sum", "aut", "fal", "win"}),
    ],
)
def test_beginnings_of_a_template(template: str, expected: set[str]) -> None:
    assert beginnings(template) == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_beginning_of_a_match_is_missing(rule: Rule) -> None:
    texts = {
        (example.before + example.phrase + example.after).lower().replace("–", "-")
        for other in RULES
        for example in other.examples
    }
    matches = [match.group() for text in texts for match in rule.compiled.finditer(text)]
    assert matches
    for text in matches:
        assert any(outline(text[:WIDTH]).startswith(one) for one in rule.beginnings), text
