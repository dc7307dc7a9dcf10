"""Words of the invented news that the benchmark reads. People, companies and events are made up; countries are real."""

from typing import Final

GIVEN: Final = (
    "Amara", "Bruno", "Celia", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kavita", "Liam", "Mei",
    "Noor", "Oskar", "Paula", "Quentin", "Rosa", "Stefan", "Tomoko", "Ulla", "Viktor", "Wanda", "Yusuf", "Zofia",
)  # fmt: skip
FAMILY: Final = (
    "Abara", "Brandt", "Castellan", "Dahlgren", "Ekwueme", "Fontaine", "Grünwald", "Halloran", "Ibarra", "Jovanović",
    "Karlsen", "Lindqvist", "Moreau", "Nakagawa", "Okonjo", "Petrenko", "Quispe", "Rautio", "Szabo", "Tanaka",
    "Ustinov", "Vasquez", "Whitlock", "Yamada", "Zielinski", "May", "March", "Day",
)  # fmt: skip
OFFICES: Final = (
    "Prime Minister", "President", "Foreign Minister", "Finance Minister", "Mayor", "Governor", "Senator",
    "Energy Minister", "Chief Executive", "Ambassador", "Judge", "General",
)  # fmt: skip
COUNTRIES: Final = (
    "Norway", "Brazil", "Kenya", "Japan", "Poland", "Mexico", "India", "Canada", "Turkey", "Vietnam", "Egypt", "Spain",
    "South Korea", "Chile", "Ghana", "Greece", "Australia", "Indonesia", "Ukraine", "France",
)  # fmt: skip
TOWNS: Final = (
    "Ostwick", "Marrowby", "Port Selwyn", "Lindenau", "Vale Harbour", "Kestrel Bay", "Nordhavn", "Silverford",
    "Castrillo", "Brackwater", "Tamsin Falls", "Oldmere",
)  # fmt: skip
COMPANIES: Final = (
    "Aldgrove", "Bexcom", "Corvane", "Dunmore", "Elstra", "Fairlock", "Gravelin", "Hexalon", "Ivarsen", "Juniper Rail",
)  # fmt: skip
COMPANY_ENDS: Final = ("Energy", "Airlines", "Bank", "Shipping", "Motors", "Foods", "Systems", "Steel")
BODIES: Final = (
    "the Port Authority", "the Central Bank", "the Supreme Court", "the Coast Guard", "the Transport Union",
    "the Electoral Commission", "the Ministry of Health", "the City Council", "the Fisheries Board",
)  # fmt: skip

DEEDS: Final = (
    # past, infinitive, what it is done to
    ("signed", "sign", "an agreement on gas deliveries with {whom}"),
    ("approved", "approve", "a budget of {money} for new railway lines"),
    ("closed", "close", "the border crossing near {town}"),
    ("sued", "sue", "{whom} over a contract for {number} buses"),
    ("opened", "open", "a factory for wind turbines in {town}"),
    ("rejected", "reject", "the offer that {whom} had made"),
    ("launched", "launch", "a weather satellite from a range near {town}"),
    ("arrested", "arrest", "{number} people after a protest in {town}"),
    ("met", "meet", "{whom} for talks on fishing rights"),
    ("bought", "buy", "a stake of {percent} percent in a shipyard in {town}"),
    ("raised", "raise", "its main interest rate to {percent} percent"),
    ("withdrew", "withdraw", "its troops from the hills above {town}"),
    ("banned", "ban", "heavy lorries from the old town of {town}"),
    ("won", "win", "the vote in {town} by {number} ballots"),
    ("called off", "call off", "a strike that had stopped ferries to {town}"),
    ("recalled", "recall", "about {number} vehicles because of faulty brakes"),
    ("published", "publish", "a report on the fire at the {town} refinery"),
    ("elected", "elect", "{person} as its new head"),
    ("imposed", "impose", "sanctions on {whom} over the seizure of a tanker"),
    ("evacuated", "evacuate", "{number} residents of {town} as the river rose"),
)  # fmt: skip

TOLD: Final = (
    "{Who} {past} {object} {when}.",
    "{When}, {who} {past} {object}.",
    "{Who} {past} {object} {when}, officials in {town} said.",
    "{Who}, which had long hesitated, {past} {object} {when}, according to two people who know the matter.",
    "It was {when} that {who} {past} {object}.",
    "Reporters in {town} were told that {who} {past} {object} {when}.",
    "After {who} {past} {object} {when}, prices in {town} rose by {percent} percent.",
)  # fmt: skip
FORETOLD: Final = (
    "{Who} will {verb} {object} {when}.",
    "{Who} plans to {verb} {object} {when}, {person} said.",
    "If talks fail, {who} could {verb} {object} {when}.",
)  # fmt: skip
BACKGROUND: Final = (
    "The region has seen little investment, and many families in {town} depend on the harbour.",
    "“We did what the law asks of us,” {person} said. “Nobody should be surprised by that.”",
    "Analysts at {company} put the cost at {money}, though they warned that the figure may well change.",
    "{person}, a lecturer at the University of {town}, called the step “long overdue but badly prepared”.",
    "Shares of {company} fell {percent} percent before trading was halted.",
    "A spokesman for {body} declined to comment.",
    "The two sides disagree over who should pay for the {number} kilometres of track that are still missing.",
    "“People here want to know whether the water is safe,” said {person}, who runs a bakery near the station.",
    "Critics in {country} say that the plan favours large exporters over small farms.",
    "{country} and {other} share a long border, and trade between them has grown for years.",
    "Neither {body} nor {company} answered questions sent by e-mail.",
    "The score was 3-1 when rain stopped play, a detail that most people in {town} remember better than the speeches.",
    "Under the rules, a company with more than {number} employees must publish what it pays for power.",
    "{person} may yet change course, a former adviser said, if {company} can show that the sums add up.",
    "Lorries waited for up to {percent} hours at the checkpoint, drivers in {town} said.",
    "The documents, seen by this newspaper, list {number} payments and the names of {percent} middlemen.",
)  # fmt: skip
SOURCES: Final = ("Ostwick Herald", "Northern Wire", "The Marrowby Post", "Harbour News Agency", "Daily Ledger")
