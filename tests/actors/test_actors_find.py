"""Actors of one article. `{words|LABEL}` in a text is what the language model would take for a name."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import actors, period
from timeline.actors import Aliases
from timeline.language import Entity, sentences
from timeline.model import Actor, ActorMention, Article, Kind, Published

MARK = re.compile(r"\{([^|{}]*)\|([A-Z]+)\}")


def article(marked: str, published: str | None = "2024-06-20") -> tuple[Article, tuple[Entity, ...]]:
    """The text without its marks, and the marks as entities."""
    text, entities, last = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        entities.append(Entity(len(text), len(text) + len(mark[1]), mark[1], mark[2]))
        text += mark[1]
        last = mark.end()
    text += marked[last:]
    when = Published(period.parse_edtf(published), published, "you") if published else None
    return Article("a", text, published=when), tuple(entities)


def read(
    marked: str, published: str | None = "2024-06-20", aliases: Aliases = actors.NO_ALIASES
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    one, entities = article(marked, published)
    return actors.find(one, sentences(one.text), entities, aliases=aliases)


def told(marked: str, published: str | None = "2024-06-20") -> dict[str, list[str]]:
    """Actor → its mentions, a place with an @ in front."""
    found, mentions = read(marked, published)
    names = {actor.id: actor.name for actor in found}
    said: dict[str, list[str]] = {}
    for mention in mentions:
        said.setdefault(names[mention.actor], []).append("@" * mention.place + mention.text)
    return said


COUNTRIES = {
    "by name, adjective, capital and seat of government": (
        "Japan and the French signed. Nairobi agreed, the Kremlin did not.",
        {"Japan": ["Japan"], "France": ["French"], "Kenya": ["Nairobi"], "Russia": ["Kremlin"]},
    ),
    "abbreviations with and without dots": (
        "The U.S. and the UK met the D.P.R.K.",
        {"United States": ["U.S."], "United Kingdom": ["UK"], "North Korea": ["D.P.R.K."]},
    ),
    "us is no country": ("They told us. Let us go, it said.", {}),
    "joined by a hyphen": ("A Peru-Chile treaty", {"Peru": ["Peru"], "Chile": ["Chile"]}),
    "the longer name wins": (
        "South Korea, Guinea-Bissau and Papua New Guinea voted.",
        {"South Korea": ["South Korea"], "Guinea-Bissau": ["Guinea-Bissau"], "Papua New Guinea": ["Papua New Guinea"]},
    ),
    "a sea is not its country": ("A ship sank in the South China Sea near the Gulf of Mexico.", {}),
    "a company's name": ("{China Lantern Works|ORG} opened a shop.", {"China Lantern Works": ["China Lantern Works"]}),
    "a body of the state": (
        "The {Polish Ministry of Finance|ORG} and {Poland Watch|ORG} disagreed.",
        {
            "Polish Ministry of Finance": ["Polish Ministry of Finance"],
            "Poland": ["Polish"],
            "Poland Watch": ["Poland Watch"],
        },
    ),
    "a body owned": (
        "Norway's Supreme Court ruled. The Norwegian Supreme Court is final.",
        {"Norway": ["Norway", "Norwegian"], "Norwegian Supreme Court": ["Supreme Court", "Norwegian Supreme Court"]},
    ),
    "a person's name": ("{Jordan Ellis|PERSON} won.", {"Jordan Ellis": ["Jordan Ellis"]}),
    "run together by the model": ("{Chad and Niger|ORG} closed the border.", {"Chad": ["Chad"], "Niger": ["Niger"]}),
    "the North, where it is plain": (
        "North Korea fired a rocket. The isolated North said nothing. Winds blew from the north.",
        {"North Korea": ["North Korea", "North"]},
    ),
    "the North elsewhere": ("Denmark looked to the North.", {"Denmark": ["Denmark"]}),
    "Georgia in America": (
        "Voters in Georgia and Texas went to the polls, a U.S. court said.",
        {"Georgia": ["@Georgia"], "Texas": ["@Texas"], "United States": ["U.S."]},
    ),
    "Georgia in the Caucasus": ("Georgia recalled its envoy, Tbilisi said.", {"Georgia": ["Georgia", "Tbilisi"]}),
    "Brussels acts": ("Brussels fined a firm.", {"European Union": ["Brussels"]}),
    "in Brussels": ("They met in Brussels.", {"Brussels": ["@Brussels"]}),
}

PLACES = {
    "in": ("They met in Seoul.", {"South Korea": ["@Seoul"]}),
    "in the north of": ("A fair in northern Italy opened.", {"Italy": ["@Italy"]}),
    "a visit to": ("Her visit to Egypt ended.", {"Egypt": ["@Egypt"]}),
    "flew from": ("He flew from Ghana.", {"Ghana": ["@Ghana"]}),
    "weapons to": ("It sold weapons to Egypt.", {"Egypt": ["Egypt"]}),
    "in its view": ("In Egypt's view, all is well.", {"Egypt": ["Egypt"]}),
    "a dateline": ("HANOI (Reuters) - Shops reopened.", {"Vietnam": ["@HANOI"]}),
    "a city": ("The fair in {Porto Novo Bay|GPE} closed.", {"Porto Novo Bay": ["@Porto Novo Bay"]}),
}

PEOPLE = {
    "title, hyphen, surname alone": (
        "North Korean leader {Kim Jong-un|PERSON} left. {Kim Jong Un|PERSON} waved. {Kim|PERSON} smiled.",
        {"North Korea": ["North Korean"], "Kim Jong Un": ["Kim Jong-un", "Kim Jong Un", "Kim"]},
    ),
    "two Kims": (
        "{Kim Jong Un|PERSON} spoke.\nIt rained.\nIt snowed.\nThen {Kim Yo Jong|PERSON} sang. {Kim|PERSON} won.",
        {"Kim Jong Un": ["Kim Jong Un"], "Kim Yo Jong": ["Kim Yo Jong", "Kim"]},
    ),
    "the first Kim stays the main one": (
        "{Kim Jong Un|PERSON} spoke.\n{Kim Yo Jong|PERSON} wrote.\nIt rained.\nIt snowed.\n{Kim|PERSON} left.",
        {"Kim Jong Un": ["Kim Jong Un", "Kim"], "Kim Yo Jong": ["Kim Yo Jong"]},
    ),
    "the one much oftener named in full": (
        "Not {Al Quist|PERSON}.\nIt rained.\n{Bo Quist|PERSON} met {Bo Quist|PERSON}'s son.\n{Bo Quist|PERSON} sang.\n"
        + "It snowed.\n" * 2
        + "{Quist|PERSON} left.",
        {"Al Quist": ["Al Quist"], "Bo Quist": ["Bo Quist", "Bo Quist", "Bo Quist", "Quist"]},
    ),
    "alike but two": (
        "{Li Qiang|PERSON} followed {Li Keqiang|PERSON}.",
        {"Li Qiang": ["Li Qiang"], "Li Keqiang": ["Li Keqiang"]},
    ),
    "daughter and father": (
        "{Mary Olsen|PERSON} and {Mark Olsen|PERSON} sang.",
        {"Mary Olsen": ["Mary Olsen"], "Mark Olsen": ["Mark Olsen"]},
    ),
    "accents, initials, middle names": (
        "{Zoë M. Brandt|PERSON} won. {Zoe Brandt|PERSON} cried. {Zoe Maria Brandt|PERSON} left.",
        {"Zoe Maria Brandt": ["Zoë M. Brandt", "Zoe Brandt", "Zoe Maria Brandt"]},
    ),
    "romanizations": (
        "{Andrei Shepelov|PERSON} fell. {Andrey Shepelov|PERSON} rose.",
        {"Andrei Shepelov": ["Andrei Shepelov", "Andrey Shepelov"]},
    ),
    "nicknames and particles": (
        "{Joseph van Dam|PERSON} ran. {Joe van Dam|PERSON} won.",
        {"Joseph van Dam": ["Joseph van Dam", "Joe van Dam"]},
    ),
    "titles around and possessives": (
        "Former Judge {Ann Lee's|PERSON} book sold. {Mr. Lee|PERSON} said so.",
        {"Ann Lee": ["Ann Lee", "Lee"]},
    ),
    "overlooked or taken for a firm": (
        "{Ida Sun|PERSON} spoke. It is over, {Sun|ORG} added. Then Sun left.",
        {"Ida Sun": ["Ida Sun", "Sun", "Sun"]},
    ),
    "the word itself": ("{Ida Sun|PERSON} spoke. The Sun Valley shone.", {"Ida Sun": ["Ida Sun"]}),
    "cut short by the model": ("It was Arvid {Jonas Ek|PERSON} who sang.", {"Arvid Jonas Ek": ["Arvid Jonas Ek"]}),
    "a royal name": ("The crowd cheered King {Haakon|PERSON}.", {"King Haakon": ["King Haakon"]}),
    "tokenized": (
        "{Ann - Marie Lee|PERSON} 's son , {Bo Lee|PERSON} , left .",
        {"Ann-Marie Lee": ["Ann - Marie Lee"], "Bo Lee": ["Bo Lee"]},
    ),
    "an everyday word": ("{Observers|PERSON} said it rained. {Shoppers|PERSON} agreed.", {"Shoppers": ["Shoppers"]}),
    "a description that is plain": (
        "Peru's president, {Ana Ruiz Paz|PERSON}, left Chile. The Peruvian president was late. The Chilean one slept.",
        {
            "Peru": ["Peru", "Peruvian"],
            "Chile": ["@Chile", "Chilean"],
            "Ana Ruiz Paz": ["Ana Ruiz Paz", "Peruvian president"],
        },
    ),
    "a leader by the tables": (
        "{Macron|PERSON} met {Giorgia Meloni|PERSON}. The Italian leader smiled.",
        {"Emmanuel Macron": ["Macron"], "Giorgia Meloni": ["Giorgia Meloni", "Italian leader"], "Italy": ["Italian"]},
    ),
    "known, and overlooked by the model": ("Long after Hugo Chávez died", {"Hugo Chávez": ["Hugo Chávez"]}),
    "a surname that is a month": (
        "{Sarah|PERSON} {March|DATE} rose. On {March 3|DATE}, {March|PERSON} fell.",
        {"Sarah March": ["Sarah March", "March"]},
    ),
    "credits": ("By {Ann Lee|PERSON}\nIt rained.\nPhoto: {Bo Ek|PERSON}\n(Editing by {Cy Orr|PERSON})", {}),
}

BODIES = {
    "known by any name": (
        "The U.N. Security Council met. The United Nations and the I.A.E.A. wait. The IAEA agreed.",
        {
            "UN Security Council": ["U.N. Security Council"],
            "United Nations": ["United Nations"],
            "International Atomic Energy Agency": ["I.A.E.A.", "IAEA"],
        },
    ),
    "an acronym in brackets": (
        "The {Baltic Herring Council|ORG} (BHC) met. The {BHC|ORG} voted.",
        {"Baltic Herring Council": ["Baltic Herring Council", "BHC", "BHC"]},
    ),
    "article and legal form": (
        "{The Alder Corp.|ORG} sued. {Alder|ORG} won.",
        {"Alder Corp": ["Alder Corp", "Alder"]},
    ),
    "the short form after the long one": (
        "{Rowan Marsh Institute|ORG} says so. {Rowan|ORG} is sure.",
        {"Rowan Marsh Institute": ["Rowan Marsh Institute", "Rowan"]},
    ),
    "a first name makes a person": ("{Laura Quist|ORG} won.", {"Laura Quist": ["Laura Quist"]}),
    "a telling word makes a body": (
        "{Laura Quist Foundation|PERSON} won.",
        {"Laura Quist Foundation": ["Laura Quist Foundation"]},
    ),
    "another country's senate": (
        "The French Senate voted. The Senate of Chile did not.",
        {"France": ["French"], "French Senate": ["French Senate"], "US Senate": ["Senate"], "Chile": ["Chile"]},
    ),
    "products": (
        "The iPhone 4 and a Boeing 777 beat the F-35 in May 2011.",
        {"iPhone 4": ["iPhone 4"], "Boeing 777": ["Boeing 777"], "F-35": ["F-35"]},
    ),
    "a number after a name": (
        "The Lumen 5 beat the Nasdaq 100 by the Acme 3 percent rule.",
        {"Lumen 5": ["Lumen 5"]},
    ),
    "the model saw nothing, or not all": (
        "Alder Dairy plc sued. Then Alder won against the {Elm Workers|ORG}' Union.",
        {"Alder Dairy plc": ["Alder Dairy plc", "Alder"], "Elm Workers' Union": ["Elm Workers' Union"]},
    ),
    "what kind of body it is": (
        "The airline {Meridia|PERSON} sued the union Oarlock. {Pelix|GPE}, a small bank, paid.",
        {"Meridia": ["Meridia"], "Oarlock": ["Oarlock"], "Pelix": ["Pelix"]},
    ),
    "no body by a small word alone": ("He told union Oarlock of it.", {}),
    "an acronym says where a name begins": (
        "The Front for Clean Rivers (FCR) won. The FCR then met Elm, of the {Elm|ORG} Workers' Front (EWF).",
        {
            "Front for Clean Rivers": ["Front for Clean Rivers", "FCR", "FCR"],
            "Elm Workers' Front": ["Elm Workers' Front", "EWF"],
        },
    ),
    "an acronym of another language": (
        "The {World Chess League|ORG} (LME) met. The {LME|ORG} chose.",
        {"World Chess League": ["World Chess League", "LME", "LME"]},
    ),
    "everyday capitals": ("The {CEO|ORG} watched {TV|ORG} on {Monday|DATE}.", {}),
    "a page's tag": ("{PeruTrade|ORG}", {}),
}


@pytest.mark.parametrize(("marked", "expected"), COUNTRIES.values(), ids=COUNTRIES.keys())
def test_countries(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PLACES.values(), ids=PLACES.keys())
def test_places(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), BODIES.values(), ids=BODIES.keys())
def test_bodies(marked: str, expected: dict[str, list[str]]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "name", "country"),
    [
        ("Chinese Premier {Li Ora|PERSON} spoke.", "Li Ora", "CN"),
        ("Chinese Ministry of Trade spokesperson {Wu Ora|PERSON} spoke.", "Wu Ora", "CN"),
        ("{Ana Paz|PERSON}, Peru's finance minister, spoke.", "Ana Paz", "PE"),
        ("{Ana Paz|PERSON}, the Peruvian envoy, spoke.", "Ana Paz", "PE"),
        ("President {Ana Paz|PERSON} of Peru spoke.", "Ana Paz", "PE"),
        ("US Senator {Ann Lee|PERSON} spoke.", "Ann Lee", "US"),
        ("The Peruvian climber {Ana Paz|PERSON} fell.", "Ana Paz", "PE"),
        ("A Peruvian court sentenced {Ana Paz|PERSON} today.", "Ana Paz", None),
        ("The {Alpine Weather Board of Peru|ORG} (AWBP) met.", "Alpine Weather Board of Peru", "PE"),
        ("{Ana Paz|PERSON} of the Peru Programme spoke in Chile.", "Ana Paz", None),
        ("Oslo, Norway, Mr {Bo Ek|PERSON} wrote.", "Bo Ek", None),
        ("{Sergey Lavrov|PERSON} spoke.", "Sergei Lavrov", "RU"),
        ("The Spanish Navy sailed.", "Spanish Navy", "ES"),
        ("The FBI asked.", "FBI", "US"),
    ],
)
def test_the_country_of_a_person_or_body(marked: str, name: str, country: str | None) -> None:
    found, _ = read(marked)
    assert {actor.country for actor in found if actor.name == name} == {country}


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("1990-03", "George H. W. Bush"),
        ("2003-03", "George W. Bush"),
        ("2024", "George W. Bush"),
        (None, "George Bush"),
    ],
)
def test_the_day_tells_presidents_of_one_name_apart(published: str | None, name: str) -> None:
    found, _ = read("{George Bush|PERSON} spoke.", published)
    assert [actor.name for actor in found] == [name]


def test_kinds() -> None:
    found, _ = read(
        "{Ann Lee|PERSON} of {Acme Motors|ORG} sold an iPad to the {Sami Youth|ORG}, {Kurds|NORP} and Hamas in "
        "{Umea|GPE}, Sweden."
    )
    assert {actor.name: str(actor.kind) for actor in found} == {
        "Ann Lee": "person",
        "Acme Motors": "organization",
        "iPad": "product",
        "Sami Youth": "organization",
        "Kurds": "group",
        "Hamas": "group",
        "Umea": "place",
        "Sweden": "country",
    }


def test_the_users_names_go_first() -> None:
    aliases = Aliases((("Vladimir Putin", "the Boss"), ("Old Mill", "Gate Nine")))
    found, mentions = read("The Boss met {Putin|PERSON} at Gate Nine. {The Boss|ORG} left.", aliases=aliases)
    assert [(actor.id, actor.kind) for actor in found] == [("vladimir-putin", Kind.PERSON), ("old-mill", Kind.OTHER)]
    assert [mention.actor for mention in mentions] == ["vladimir-putin", "vladimir-putin", "old-mill", "vladimir-putin"]


def test_offsets_and_furniture() -> None:
    one, entities = article("By the sea\nAdvertisement {Ann Lee|PERSON}\nOslo and {Bo Ek|PERSON} won.")
    start = one.text.index("Advert")
    found, mentions = actors.find(one, sentences(one.text, skip=[(start, start + 5)]), entities)
    assert [actor.name for actor in found] == ["Norway", "Bo Ek"]
    assert all(one.text[mention.start : mention.end] == mention.text for mention in mentions)


WORDS = st.sampled_from(
    [
        text
        for table in (COUNTRIES, PLACES, PEOPLE, BODIES)
        for marked, _ in table.values()
        for text in marked.split(" ")
    ]
)


@given(st.lists(WORDS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_mentions_that_stand_in_it(words: list[str]) -> None:
    marked = " ".join(words)
    one, entities = article(marked)
    found, mentions = actors.find(one, sentences(one.text), entities)
    ids = [actor.id for actor in found]
    assert len(set(ids)) == len(ids)
    assert {mention.actor for mention in mentions} == set(ids)
    assert list(mentions) == sorted(mentions, key=lambda mention: (mention.start, -mention.end))
    assert all(one.text[mention.start : mention.end] == mention.text for mention in mentions)
    assert actors.find(one, sentences(one.text), entities) == (found, mentions)
