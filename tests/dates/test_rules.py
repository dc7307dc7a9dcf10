"""Every rule's own examples, inside sentences."""

import pytest

from timeline.dates import read
from timeline.dates.rules import RULES, Example, Rule
from timeline.period import parse_edtf

CASES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.phrase}") for rule in RULES for example in rule.examples
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_at_least_two_different_phrases(rule: Rule) -> None:
    assert len({example.phrase.lower() for example in rule.examples}) >= 2


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    text = example.before + example.phrase + example.after
    start = len(example.before)
    anchor = parse_edtf(example.anchor) if example.anchor else None
    mentions = [mention for mention in read(text, anchor=anchor) if mention.start == start]
    assert [mention.text for mention in mentions] == [example.phrase]
    (mention,) = mentions
    assert mention.rule == rule.name
    assert (mention.value, mention.mod) == (example.value, example.mod)
    assert (mention.when.edtf if mention.when else None) == example.edtf
    assert mention.why.startswith(f"“{example.phrase}” → ")
