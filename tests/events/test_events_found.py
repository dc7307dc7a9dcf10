"""Which act a date tells, who takes part, whether it happened, and what it is called."""

import pytest
from told import one, told

from timeline.language import NO_MODEL
from timeline.model import Basis, Role, Status

ACTS = [
    # sentence, trigger, title
    ("On {Monday} [Peru|country] recalled its envoy.", "recalled", "Peru recalls envoy"),
    ("[Ana Ruiz] will open the fair in {July}.", "open", "Ana Ruiz to open fair"),
    ("The bridge was closed by the police on {Friday}.", "closed", "Bridge closed by police"),
    ("Talks between [Chile|country] and [Peru|country] in {March} failed.", "Talks", "Chile and Peru hold talks"),
    ("[Ana Ruiz]'s visit to [Peru|country] in {May} was short.", "visit", "Ana Ruiz's visit to Peru"),
    ("[Chile|country] launched a raid on [Peru|country] in {1836}.", "raid", "Chile launches raid on Peru"),
    ("The treaty signed by [Peru|country] in {1991} has expired.", "signed", "Treaty signed by Peru"),
    ("[Ana Ruiz], who was born in {1970}, writes novels.", "born", "Ana Ruiz born"),
    ("The mayor, [Ana Ruiz], resigned on {Friday}.", "resigned", "Ana Ruiz resigns"),
    ("The law that [Ana Ruiz] signed in {May} helps tenants.", "signed", "Ana Ruiz signs law"),
    ("[Ana Ruiz] refused to sign the pact on {Friday}.", "sign", "Ana Ruiz refuses to sign pact"),
    ("Officials denied that troops crossed a river on {Friday}.", "crossed", "Officials deny troops crossed river"),
    ("The firm said that profits fell in {2010}.", "fell", "Profits fall"),
    ("“We shall stay,” [Ana Ruiz] said on {Friday}.", "said", "Ana Ruiz: We shall stay"),
    ("[Acme|organization] has plans, and it bought a mill in {May}.", "bought", "Acme buys mill"),
    ("The two states share a treaty dating back to {1961}.", "share", "Two states share treaty"),
    ("The board found on {Friday} that it ca n't pay.", "found", "Board finds it can't pay"),
    ("That mill burned on {Friday}.", "burned", "Mill burns"),
    ("The *old* mill burned 🔥 on {Friday}.", "burned", "Old mill burns"),
    ("Sales rose to 9 million, against 7 million {a year earlier}.", None, None),
    ("Last updated at {14:07}.", None, None),
    ("Posted by Ann Lee on {8 May}, to much applause.", None, None),
    ("At 14:07 {8 May 2011}, Ann wrote: they sold it.", None, None),
    ("Prosecutors said that they dropped the case on {Friday}.", "dropped", "Prosecutors drop case"),
    ("The mill was old. It burned on {Friday}.", "burned", "Mill burns"),
    ("[Ana Ruiz] made a plea for saving mills on {Friday}.", "saving", "Ana Ruiz makes plea for saving mills"),
    ("The coast guard is facing a cut {next year}.", "facing", "Coast guard faces cut"),
    ("Reuters -RRB- - Two mills burned on {Friday}.", "burned", "Two mills burn"),
    ("{Last month}, the owner of the mill, [Ana Ruiz], defended it.", "defended", "Ana Ruiz defends it"),
    ("In her speech on {Friday}, [Ana Ruiz] announced a plan.", "announced", "Ana Ruiz announces plan"),
    ("The ship laid a net to catch the oil on {Friday}.", "catch", "Ship lays net to catch oil"),
    ("After winning a prize in {May}, [Ana Ruiz] moved.", "winning", "Ana Ruiz wins prize"),
    ("A strike beginning on {Friday} will close the port.", "strike", "Strike to close port"),
    ("It was found on {Friday} that the mill had no licence.", "found", "Mill has no licence"),
    ("The council approved tougher rules , stiffer fines and a new tax on {Friday} .", "approved",
     "Council approves tougher rules, stiffer fines and new tax"),
    ("A {53 - year} - old baker won the race.", "won", "53-year-old baker wins race"),
    ("[Tom Ray], a baker who won a prize in {May}, wept.", "won", "Tom Ray wins prize"),
    ("The mill sells more than it did in {May}.", None, None),
    ("We sold the old mill on {Friday}.", "sold", "“We sold the old mill”"),
    ("{Tuesday} was the last day for claims of the owners.", "day", "Tuesday is last day for claims of owners"),
    ("“I made a mistake and I should never have bought the old mill by the river,” [Ana Ruiz] said on {Friday}.",
     "said", "Ana Ruiz: I made a mistake and I should never have bought …"),
    ("[Ana Ruiz] told reporters on {Friday}: “The mill is safe.”", "told", "Ana Ruiz: The mill is safe"),
    ("[Ana Ruiz] said on {Friday} that prices fell: wheat by a tenth.", "said", "Ana Ruiz says prices fell"),
    ("Two mills burned, a [WHO|organization] official said on {Friday}.", "said", "WHO official: Two mills burned"),
    ("[Ana Ruiz] came and praised the mill on {Friday}.", "praised", "Ana Ruiz praises mill"),
    ("The firm did not expect the mill to reopen until {May}.", "reopen", "Firm does not expect mill to reopen"),
    ("Sales of the firm rose after the death of the baker in {May}.", "death", "Death of baker"),
    ("[Ana Ruiz]'s statement on {Friday} was weak.", "statement", "Ana Ruiz's statement is weak"),
    ("The school moved an A-level exam on {Friday}.", "moved", "School moves A-level exam"),
    ("[Ana Ruiz] met the owners for the second time on {Friday}.", "met", "Ana Ruiz meets owners for second time"),
    ("[Ana Ruiz], in a letter, praised the mill on {Friday}.", "praised", "Ana Ruiz praises mill"),
    ("Many of the bakers sold bread on {Friday}.", "sold", "Many of bakers sell bread"),
    ("[Ana Ruiz] sold her house on {Friday}.", "sold", "Ana Ruiz sells house"),
    # what the sense needs comes back where there is room for it, or for its first words
    ("[Ana Ruiz] credited the mayor on {Friday} with helping to reopen the old mill in the long and narrow valley.",
     "credited", "Ana Ruiz credits mayor with helping to reopen old mill"),
    ("On {Friday} the firm released an app that limits noise.", "released", "Firm releases app that limits noise"),
    ("On {Friday} the mayor met a baker, who was in tears.", "met", "Mayor meets baker"),
    ("The flood on {Friday} was a blow not only for the bakers but for the whole of the old town by the river.",
     "flood", "Flood is blow not only for bakers but for whole of town"),
    ("[Ana Ruiz], born in {1970}, writes.", "born", "Ana Ruiz born"),
    ("The mill burned on {Friday}, killing two.", "burned", "Mill burns, killing two"),
    ("The firm posted the largest annual loss in the long and varied history of bread and cakes on {Friday}.",
     "posted", "Firm posts largest annual loss in long and varied history of bread"),
    ("The judge said on {Friday} that it was too early to reopen the mill.", "said",
     "Judge says it was too early to reopen mill"),
    ("A former owner of many old and ruined mills in the valley was accused on {Friday} of selling fake bread.",
     "accused", "Former owner of many mills in valley accused of selling fake bread"),
    ("The mayor moved the phone - in to the hall on {Friday}.", "moved", "Mayor moves phone-in to hall"),
    ("On {Friday} the bakers ' union struck.", "struck", "Bakers' union strikes"),
    ("[Ana Ruiz], having sold the mill on {Friday}, wept.", "sold", "Ana Ruiz sells mill"),
    ("“The old mill was sold for a song by its owners,” [Ana Ruiz] wrote {May 3}.", "wrote",
     "Ana Ruiz: The old mill was sold for a song by its owners"),
    ("Parallels between the crisis and {1836} look strained.", "look",
     "Parallels between the crisis and 1836 look strained"),
    ("The bakers hoped on {Friday} to sell the mill.", "hoped", "Bakers hope to sell mill"),
    ("The mayor will close the mill for the rest of {the year}.", "close", "Mayor to close mill"),
    ("Many towns shut mills, as [Lima|place] did in {1972}.", "did", "Many towns shut mills as Lima did"),
    ("Bakers became rich When the mill burned on {Friday}, it was old.", "burned", "Mill burns"),
    ("[Ana Ruiz] also sold a mill here on {Friday}.", "sold", "Ana Ruiz sells mill"),
    ("[Ana Ruiz] sold a mill -LRB- with a weir -RRB- on {Friday} .", "sold", "Ana Ruiz sells mill"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "title"), ACTS)
def test_act_and_title(sentence: str, trigger: str | None, title: str | None) -> None:
    found = told(sentence)
    assert [(event.trigger.text if event.trigger else None, event.title) for event in found] == (
        [(trigger, title)] if trigger else []
    )


PARTIES = [
    # sentence, agents, targets, others
    ("[Peru|country] sued [Acme|organization] in {May}.", {"Peru"}, {"Acme"}, set()),
    ("[Acme|organization] was sued by [Peru|country] in {May}.", {"Peru"}, {"Acme"}, set()),
    ("[Ana Ruiz] and [Ivo Dahl] met [Tom Ray] on {Friday}.", {"Ana Ruiz", "Ivo Dahl"}, {"Tom Ray"}, set()),
    ("[Ana Ruiz] came and praised [Tom Ray] on {Friday}.", {"Ana Ruiz"}, {"Tom Ray"}, set()),
    ("[Ana Ruiz] agreed to meet [Tom Ray] on {Friday}.", {"Ana Ruiz"}, {"Tom Ray"}, set()),
    ("[Peruvian=Peru|country] troops crossed the border on {Friday}.", {"Peru"}, set(), set()),
    ("[Peruvian=Peru|country] President [Ana Ruiz] spoke on {Friday}.", {"Ana Ruiz"}, set(), {"Peru"}),
    ("A meeting between [Ana Ruiz] and [Tom Ray] in {May} failed.", {"Ana Ruiz", "Tom Ray"}, set(), set()),
    ("[Ana Ruiz]'s trip was to [Peru|country] to meet with [Tom Ray] in {May}.", {"Ana Ruiz"}, {"Tom Ray"}, {"Peru"}),
    ("Prosecutors accused [Tom Ray] of robbing [Ana Ruiz] in {2003}.", {"Tom Ray"}, {"Ana Ruiz"}, set()),
    ("[Ana Ruiz] left. She married [Tom Ray] in {May}.", {"Ana Ruiz"}, {"Tom Ray"}, set()),
    ("[Tom Ray], a baker who lost a son in {May}, wept.", {"Tom Ray"}, set(), set()),
    ("[Ana Ruiz], born in [Lima|country@] in {1970}, paints.", {"Ana Ruiz"}, set(), {"Lima"}),
    ("The MP for Calder, [Ana Ruiz], left on {Friday}.", {"Ana Ruiz"}, set(), set()),
    ("[Ana Ruiz] of [Acme|organization], who sold a mill on {Friday}, left.", {"Ana Ruiz"}, set(), {"Acme"}),
    ("[Ana Ruiz] is due to testify on {Friday}.", {"Ana Ruiz"}, set(), set()),
    ("[Peru|country] and [Chile|country] signed a plan to share rivers in {1999}.", {"Peru", "Chile"}, set(), set()),
    ("[Ana Ruiz] sued the owners of [Acme|organization], and [Tom Ray] left on {Friday}.", {"Tom Ray"}, set(), set()),
    ("[Ana Ruiz] left on {Friday} and [Tom Ray] sued [Acme|organization].", {"Ana Ruiz"}, set(), set()),
    ("[Ana Ruiz] sued [Acme|organization] and they met on {Friday}.", set(), set(), {"Ana Ruiz", "Acme"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "agents", "targets", "others"), PARTIES)
def test_roles(sentence: str, agents: set[str], targets: set[str], others: set[str]) -> None:
    parts = one(sentence).participants
    assert {part.actor for part in parts if part.role is Role.AGENT} == agents
    assert {part.actor for part in parts if part.role is Role.TARGET} == targets
    assert {part.actor for part in parts if part.role in {Role.MENTIONED, Role.PLACE}} == others


ANTECEDENTS = [
    # text, who acts
    ("[Ana Ruiz] met [Tom Ray]. He left on {Friday}.", {"Tom Ray"}),
    ("[Ana Ruiz] met [Eva Dahl]. She left on {Friday}.", {"Ana Ruiz"}),
    ("[Tom Ray] said that he left on {Friday}.", {"Tom Ray"}),
    ("[Ana Ruiz] praised [Acme|organization]. It bought a mill on {Friday}.", set()),
    ("[Acme|organization] praised [Ana Ruiz]. It bought a mill on {Friday}.", {"Acme"}),
    ("A letter named [Acme|organization]. It arrived on {Friday}.", set()),
    ("[Ana Ruiz], the mayor, met [Tom Ray]. The mayor left on {Friday}.", {"Ana Ruiz"}),
    ("Mayor [Ana Ruiz] met Mayor [Eva Dahl]. The mayor left on {Friday}.", set()),
    ("[Tom Ray] was poor. In 1950 [Ivo Dahl] made him a judge. He left on {Friday}.", {"Tom Ray"}),
    ("[Bao Sarr] met [Eva Dahl]. She left on {Friday}.", {"Eva Dahl"}),
    ("[Ana Ruiz] sued the [Rural University|organization]. The company left on {Friday}.", set()),
    ("[Acme|organization] grew. Then it rained. The company left on {Friday}.", {"Acme"}),
    ("[Acme|organization] sued [Oarlock|organization]. The company left on {Friday}.", {"Acme"}),
    ("[Oarlock Union|organization] met [Acme|organization]. The union left on {Friday}.", {"Oarlock Union"}),
    ("[Peru|country] met [Chile|country]. The two countries signed a deal on {Friday}.", {"Peru", "Chile"}),
    ("[Peru|country], [Chile|country] and [Cuba|country] met. Both countries signed a deal on {Friday}.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agents"), ANTECEDENTS)
def test_whom_a_pronoun_or_a_definite_noun_means(text: str, agents: set[str]) -> None:
    event = told(text)[-1]
    assert {part.actor for part in event.participants if part.role is Role.AGENT} == agents


def test_whoever_does_it_does_it_to_another() -> None:
    event = told("[Tom Ray] fled. [Ivo Dahl] arrested him on {Friday}.")[-1]
    assert {(part.actor, part.role) for part in event.participants} == {
        ("Ivo Dahl", Role.AGENT),
        ("Tom Ray", Role.TARGET),
    }


def test_place_is_no_party() -> None:
    parts = one("[Ana Ruiz] spoke in [Lima=Peru|country@] on {Friday}.").participants
    assert [(part.actor, part.role) for part in parts] == [("Ana Ruiz", Role.AGENT), ("Peru", Role.PLACE)]


STATUSES = [
    ("The bridge fell on {Friday}.", Status.STATED, None),
    ("[Ana Ruiz] did not play again until {May}.", Status.STATED, None),
    ("The bridge will open on {Friday}.", Status.PLANNED, "will"),
    ("[Ana Ruiz] plans to sell the mill in {May}.", Status.PLANNED, "plans"),
    ("The bridge did not fall on {Friday}.", Status.DENIED, "not"),
    ("Police denied that the bridge fell on {Friday}.", Status.DENIED, "denied"),
    ("[Ana Ruiz] failed to win the seat in {2010}.", Status.DENIED, "failed"),
    ("Police said the bridge fell on {Friday}.", Status.REPORTED, "said"),
    ("According to police, the bridge fell on {Friday}.", Status.REPORTED, "According"),
    ("Figures rose, according to a study published on {Friday}.", Status.STATED, None),
    ("[Ana Ruiz] was due to answer questions in {May}.", Status.PLANNED, "due"),
    ("[Ana Ruiz] is to be tried on {Friday}.", Status.PLANNED, "is"),
    ("The thief reportedly left on {Friday}.", Status.REPORTED, "reportedly"),
    ("If the bridge falls on {Friday}, the mayor must go.", Status.CONDITIONAL, "If"),
    ("Experts believe the bridge fell on {Friday}.", Status.OPINION, "believe"),
    ("The coach was dismissed on {Friday}.", Status.STATED, None),
    ("The union rejected an offer on {Friday}.", Status.STATED, None),
    ("The mayor rejected a claim on {Friday} that he lied.", Status.DENIED, "rejected"),
    ("Had the council voted in {March}, we would drive.", Status.CONDITIONAL, "Had"),
    ("Never had prices risen as in {March}.", Status.STATED, None),
    ("[Ana Ruiz] is said to have fled on {Friday}.", Status.REPORTED, "said"),
    ("[Ana Ruiz] is believed to have fled on {Friday}.", Status.REPORTED, "believed"),
    ("A cut may not come before {July}.", Status.CONDITIONAL, "may"),
    ("The tax cut was announced; the mill closed in {May}, the owner said.", Status.REPORTED, "said"),
]


@pytest.mark.parametrize(("sentence", "status", "cue"), STATUSES)
def test_status_and_its_cue(sentence: str, status: Status, cue: str | None) -> None:
    event = one(sentence)
    assert (event.status, event.status_cue.text if event.status_cue else None) == (status, cue)


SEVERAL = [
    ("On {Monday}, [Peru|country] signed the pact and [Chile|country] recalled its envoy.", ["signed", "recalled"]),
    ("[Peru|country] signed the pact in {May} and left it in {June}.", ["signed", "left"]),
    ("The guard came and went on {Friday}.", ["went"]),
    ("The mill, founded in {1890}, burned in {1910}.", ["founded", "burned"]),
]


@pytest.mark.parametrize(("sentence", "triggers"), SEVERAL)
def test_several_dates_and_several_acts(sentence: str, triggers: list[str]) -> None:
    assert [event.trigger.text for event in told(sentence) if event.trigger] == triggers


def test_without_a_parse_the_sentence_is_the_title() -> None:
    (event,) = told("On {Monday} [Peru|country] recalled its envoy.", model=NO_MODEL)
    assert (event.title, event.trigger, event.status) == ("On Monday Peru recalled its envoy", None, Status.STATED)
    assert [(part.actor, part.role) for part in event.participants] == [("Peru", Role.MENTIONED)]


def test_waits_for_a_publication_date() -> None:
    event = one("[Peru|country] left on {Monday}.", when=None)
    assert event.when is None
    assert event.date is not None


UNDATED = [
    ("[Ana Ruiz] opened the fair.", ["opened"]),
    ("[Ana Ruiz] opened the fair and [Tom Ray] closed it.", ["opened", "closed"]),
    ("[Ana Ruiz] opened the fair and said that it would end soon.", ["opened", "said"]),
    ("[Ana Ruiz] is a judge.", []),
    ("[Ana Ruiz] may open the fair.", []),
    ("[Ana Ruiz] thought of leaving.", []),
    ("The fair opened.", []),
]


@pytest.mark.parametrize(("sentence", "triggers"), UNDATED)
def test_undated_acts_only_when_asked_for(sentence: str, triggers: list[str]) -> None:
    assert told(sentence) == ()
    found = told(sentence, reported=True)
    assert [event.trigger.text for event in found if event.trigger] == triggers
    assert {(event.basis, event.date) for event in found} <= {(Basis.REPORTED, None)}


def test_an_act_is_told_by_its_date_or_by_the_report_not_twice() -> None:
    found = told("At a {May} briefing [Ana Ruiz] said that the fair would end.", reported=True)
    assert [(event.trigger.text, event.basis) for event in found if event.trigger] == [("said", Basis.TEXT)]


def test_undated_acts_take_the_day_that_the_first_lines_give() -> None:
    found = told("[Ana Ruiz] came on {Monday}. She opened the fair.", reported=True)
    assert [event.when.edtf for event in found if event.when] == ["2024-06-17", "2024-06-17"]
    (alone,) = told("[Ana Ruiz] opened the fair.", reported=True)
    assert alone.when is not None
    assert alone.when.edtf == "2024-06-20"
