"""“The singer”, “the troubled airline”: whom a description means by what the whole article says."""

from datetime import date

import pytest

from timeline import language, period
from timeline.model import Article, Published, Role
from timeline.pipeline import read_article

OUT = Published(period.day(date(2024, 6, 20)), "2024-06-20", "the test")

RUIZ = "Fans of Ana Ruiz wept in Lyon. Ana Ruiz was 50. Many came to the house of Ana Ruiz. "
MEANT = {
    # text: who acts or is acted upon in its one dated sentence
    "called so before": ("The singer Ana Ruiz won a prize. The singer died on Monday.", {"Ana Ruiz"}),
    "called so after": ("The singer died on Monday. Ana Ruiz, a singer from Lyon, was 50.", {"Ana Ruiz"}),
    "called so with is": ("Ana Ruiz was a folk singer. The singer died on Monday.", {"Ana Ruiz"}),
    "another word for it": ("Pop star Ana Ruiz fell. Ana Ruiz was ill. The singer died on Monday.", {"Ana Ruiz"}),
    "more is said of the one": (
        "Actor Bo Dahl fell. Bo Dahl was ill. The 50-year-old star died on Monday.",
        {"Bo Dahl"},
    ),
    "whose death": ("Actor Bo Dahl fell. Bo Dahl was ill. The star's death came on Monday.", {"Bo Dahl"}),
    "whom it is about": (RUIZ + "The singer died on Monday.", {"Ana Ruiz"}),
    "beside a doctor": (
        RUIZ + "Dr Eva Holm wept. Dr Eva Holm left. Dr Eva Holm slept. The singer died on Monday.",
        {"Ana Ruiz"},
    ),
    "an airline": (
        "Meridia, a Dutch airline, and Alder Dairy plc have a pact. On Tuesday the troubled airline sold ten jets.",
        {"Meridia"},
    ),
    "another than the one": ("The singer Ana Ruiz wept. The other singer died on Monday.", set()),
    "of another trade": ("Singer Ana Ruiz wept. Ana Ruiz spoke. The actress died on Monday.", set()),
    "not of that sex": (RUIZ.replace("Ana", "Peter") + "The actress died on Monday.", set()),
    "two are called so": (
        "Singers met. The singer Ana Ruiz wept. Bo Dahl is a singer. The star died on Monday.",
        set(),
    ),
    "about two": (RUIZ + RUIZ.replace("Ana Ruiz", "Bo Dahl") + "The singer died on Monday.", set()),
    "about another": (RUIZ + "Hollywood star Bo Dahl came. The singer died on Monday.", set()),
    "named only once": ("Ana Ruiz wrote this. The singer died on Monday.", set()),
    "whose mother": ("Bo Dahl, the singer's brother, wept. Bo Dahl left. The singer died on Monday.", set()),
    "presidents of two countries": (
        "Peru's president, Ana Ruiz, met Chile's president, Bo Dahl. The star died on Monday.",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "names"), MEANT.values(), ids=MEANT)
def test_whom_a_description_means(text: str, names: set[str]) -> None:
    reading = read_article(Article("a", text, published=OUT), model=language.load_model())
    called = {actor.id: actor.name for actor in reading.actors}
    (event,) = reading.events
    assert {called[one.actor] for one in event.participants if one.role in (Role.AGENT, Role.TARGET)} == names


NOUNS = [
    # sentence, the word that names what happened
    ("The doctor's error led to the mayor's death on Monday.", "death"),
    ("A fall caused Ana Ruiz's death at home on Monday.", "death"),
    ("The mayor's death came on Monday.", "death"),
    ("Ana Ruiz died aged 50 on Monday.", "died"),
    ("The storm caused a fire on Monday.", "caused"),
]


@pytest.mark.parametrize(("sentence", "trigger"), NOUNS)
def test_what_was_brought_about_is_what_is_dated(sentence: str, trigger: str) -> None:
    events = read_article(Article("a", sentence, published=OUT), model=language.load_model()).events
    assert [event.trigger.text for event in events if event.trigger] == [trigger]


BESIDE = [
    # sentence, who takes part in the act that its date dates
    ("Ana Ruiz left Rome after Bo Dahl founded a mill in May.", {"Bo Dahl"}),
    ("Ana Ruiz praised a mill that Bo Dahl founded in May.", {"Bo Dahl"}),
    ("Ana Ruiz said that Bo Dahl founded a mill in May.", {"Ana Ruiz", "Bo Dahl"}),
    ("Ana Ruiz asked Bo Dahl to leave in May.", {"Ana Ruiz", "Bo Dahl"}),
    ("Ana Ruiz founded a mill in May with the help of Bo Dahl.", {"Ana Ruiz", "Bo Dahl"}),
]


@pytest.mark.parametrize(("sentence", "names"), BESIDE)
def test_who_is_only_named_beside_an_act_takes_no_part_in_it(sentence: str, names: set[str]) -> None:
    reading = read_article(Article("a", sentence, published=OUT), model=language.load_model())
    called = {actor.id: actor.name for actor in reading.actors}
    (event,) = reading.events
    assert {called[one.actor] for one in event.taking_part} == names
