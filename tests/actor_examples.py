"""Texts with the actors that they name: `{words|LABEL}` is what the language model would take for a name.

Each value is the text, then actor → its mentions, a place with an @ in front.
"""

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
    "run together by the model": (
        "{Ida Vik|PERSON} sued {Bo Ek|PERSON}. {Vik and Ek|ORG} then settled.",
        {"Ida Vik": ["Ida Vik", "Vik"], "Bo Ek": ["Bo Ek", "Ek"]},
    ),
    "a title of its own": ("Chancellor of the {Exchequer Ida Vik|PERSON} spoke.", {"Ida Vik": ["Ida Vik"]}),
    "who took the picture": ("A ferry off Bergen. ({Ida Vik-AP|PERSON})", {}),
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
        {"France": ["French"], "French Senate": ["French Senate"], "Senate": ["Senate"], "Chile": ["Chile"]},
    ),
    "the senate where nothing of the US is named": (
        "Norway waits. The {Senate|ORG} voted.",
        {"Norway": ["Norway"], "Senate": ["Senate"]},
    ),
    "an East Asian name that the model cut at its hyphen": (
        "{Han Ji|PERSON}-min met {Hye-jin Park|PERSON}.",
        {"Han Ji-min": ["Han Ji-min"], "Hye-jin Park": ["Hye-jin Park"]},
    ),
    "whom a rank names": (
        "Colonel {Ousman|PERSON} {Jallow|GPE} fled.",
        {"Ousman Jallow": ["Ousman Jallow"]},
    ),
    "titles and honours": (
        "Superintendent {Ida Holm|PERSON} thanked {Rolf Aske QC|PERSON}.",
        {"Ida Holm": ["Ida Holm"], "Rolf Aske": ["Rolf Aske"]},
    ),
    "towns that share a name with another country's": (
        "He left {Athens|GPE}, Ga., for {Paris|GPE}, {Texas|GPE}.",
        {"Athens": ["@Athens"], "Paris": ["Paris"], "Texas": ["Texas"]},
    ),
    "a person by what is said of her": (
        "{Ida Brandvik|GPE}, a botanist from Oslo, spoke.",
        {"Ida Brandvik": ["Ida Brandvik"], "Norway": ["Oslo"]},
    ),
    "a person by the last word of a sentence": (
        "It was {Ida Brandvik|GPE}, a nurse.",
        {"Ida Brandvik": ["Ida Brandvik"]},
    ),
    "nothing after the article": ("They met {Ida Brandvik|GPE}, a", {"Ida Brandvik": ["Ida Brandvik"]}),
    "a team by its last word": (
        "The {Oakford Jackdaws|ORG} lost. The Jackdaws were late.",
        {"Oakford Jackdaws": ["Oakford Jackdaws", "Jackdaws"]},
    ),
    "where shares are traded": (
        "{Alder Dairy|ORG} Inc. ({NYSE|ORG}: {ALDR|ORG}) grew.",
        {"Alder Dairy Inc": ["Alder Dairy Inc"]},
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
    "a town is no short form of what it has": (
        "{Alderby|GPE} {Alderby Tram Museum|ORG} opened. In {Alderby|GPE} it rained.",
        {"Alderby Tram Museum": ["Alderby Tram Museum"], "Alderby": ["Alderby", "@Alderby"]},
    ),
    "a body of the United States under one name": (
        "The American Embassy shut. The U.S. Embassy reopened.",
        {"United States": ["American", "U.S."], "US Embassy": ["American Embassy", "U.S. Embassy"]},
    ),
    "a legal form": ("{Philip Orr Inc|PERSON} shut.", {"Philip Orr Inc": ["Philip Orr Inc"]}),
    "a state's short form": ("He came from {Salem|GPE}, {Ore.|GPE} ({D-Ore.|ORG}).", {"Salem": ["@Salem"]}),
    "everyday capitals": ("The {CEO|ORG} watched {TV|ORG} on {Monday|DATE}.", {}),
    "a page's tag": ("{PeruTrade|ORG}", {}),
}
