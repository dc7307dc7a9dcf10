"""Words that name the same kind of act ("freed", "released"), and words that name nothing at all."""

from typing import Final

_FAMILIES: Final = (
    "meet met meeting talks summit talked",
    "die died death dead dies",
    "kill killed killing murder murdered assassinated assassination slain shot",
    "buy bought purchase purchased acquire acquired acquisition takeover",
    "sell sold sale",
    "resign resigned resignation quit stepped step",
    "arrest arrested detain detained detention seized",
    "free freed release released",
    "launch launched unveil unveiled introduced introduce presented debut",
    "win won victory beat beaten defeat defeated",
    "attack attacked storm stormed assault raid raided strike struck bombed bombing hit shelled",
    "invade invaded invasion",
    "sign signed signing",
    "elect elected election vote voted",
    "collapse collapsed fail failed failure bankrupt bankruptcy",
    "close closed closure shut",
    "begin began begun start started",
    "destroy destroyed burn burned burnt torched",
    "found founded founding founder established",
    "crash crashed crashing",
    "explode exploded explosion blast",
    "sentence sentenced jailed imprisoned",
    "convict convicted conviction guilty verdict",
    "charge charged indicted indictment",
    "sue sued lawsuit suit filed",
    "appoint appointed named nominated nomination appointment",
    "fire fired dismiss dismissed sacked dismissal ousted",
    "marry married wedding marriage",
    "born birth",
    "visit visited trip travelled traveled",
    "announce announced announcement declared",
    "pass passed approve approved approval adopted adoption",
    "agree agreed agreement deal pact accord treaty",
    "recall recalled recalls",
    "sink sank sunk sinking",
    "bury buried burial funeral",
)


_FAMILY: Final = {word: family.split()[0] for family in _FAMILIES for word in family.split()}
ANY_ACT: Final = frozenset({
    "said", "says", "say", "saying", "wrote", "write", "writes", "writing", "posted", "reported", "report", "reports",
    "told", "tells", "tell", "added", "adds", "asked", "called", "was", "were", "is",
    "are", "been", "had", "has", "have", "did", "made", "make", "took", "take", "got", "get", "went", "go", "came",
    "come", "gave", "give",
})  # fmt: skip
_STEM: Final = 4

_COUNTING: Final = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty
"""
NUMBERS: Final = {word: str(number) for number, word in enumerate(_COUNTING.split(), start=2)}
"""Small numbers in words, but for "one", which is seldom a number."""

LITTLE_WORDS: Final = """
about after again against all also among and any are around because been before being between both but can could did
does during each for from had has have her here hers him his how into its just may might more most much must not now
off only onto other our out over own same she should since some such than that the their them then there these they
this those through too under until upon very was well were what when where which while who whom whose why will with
within without would yet you your
"""
"""Words that every sentence has; two tellings have nothing in common by them."""


def kind_of_act(word: str) -> str:
    """What kind of act a lower-cased word names: its family's, else its first letters ("invaded", "invades").

    Empty for words that name no act in particular: that two people said something does not make it one thing.
    """
    return "" if word in ANY_ACT else _FAMILY.get(word) or word[:_STEM]
