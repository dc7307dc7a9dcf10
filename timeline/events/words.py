"""The English words that events hang on. Data only."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEETINGS: Final = _words(
    "meeting summit talk talks negotiation negotiations conference ceremony debate discussion discussions "
    "election elections referendum briefing exercise exercises drill drills hearing session vote ballot rally "
    "demonstration protest festival dialogue consultation consultations conversation parade vigil match game "
    "final race tournament exchange exchanges"
)
"""Nouns of what people hold together."""

_DONE_TO: Final = _words(
    "invasion attack strike bombing bombardment shelling raid assault killing murder assassination massacre "
    "shooting stabbing kidnapping abduction arrest detention imprisonment execution conviction sentencing "
    "acquittal indictment prosecution expulsion deportation extradition appointment nomination inauguration "
    "dismissal sacking ouster overthrow removal impeachment launch release introduction unveiling announcement "
    "publication acquisition purchase takeover sale closure opening reopening construction demolition destruction "
    "discovery liberation capture seizure siege occupation annexation blockade adoption approval ratification "
    "signing rejection veto suspension ban cancellation abolition legalisation legalization creation "
    "establishment foundation founding formation dissolution election rescue evacuation hijacking hack test "
    "testing firing downing crackdown poisoning torture examination investigation inquiry probe autopsy review "
    "delivery shipment transfer completion partition privatisation privatization nationalisation nationalization "
    "bailout recall visit"
)
"""Nouns whose "of" names whom the act befell."""

_OTHER: Final = _words(
    "trip tour journey return arrival departure withdrawal retreat advance offensive war battle fighting conflict "
    "clash clashes coup revolt uprising revolution rebellion mutiny riot riots unrest strike walkout boycott "
    "crisis collapse crash accident collision derailment explosion blast fire blaze eruption earthquake quake "
    "tsunami flood floods flooding hurricane typhoon cyclone storm tornado drought famine outbreak epidemic "
    "pandemic spill leak disaster death deaths birth marriage wedding divorce funeral burial resignation "
    "retirement victory defeat win loss triumph surrender ceasefire truce armistice deal agreement treaty accord "
    "pact settlement merger lawsuit suit trial verdict ruling decision judgment sentence appeal complaint claim "
    "filing statement speech address interview report declaration denial apology offer proposal bid request "
    "warning threat promise pledge pronouncement decree order resolution law act amendment bill reform budget "
    "sanction sanctions embargo tariff tariffs increase rise drop fall decline decrease cut reduction growth "
    "recession rally rebound slump surge default bankruptcy recovery comeback performance concert show premiere "
    "debut broadcast exhibition expedition mission landing flight takeoff liftoff orbit eclipse experiment "
    "surgery operation transplant vaccination cooperation invitation migration exodus escape split breakup breach "
    "violation scandal theft robbery burglary fraud tragedy incident event olympics cup championship tournament "
    "qualifier derby"
)

EVENT_NOUNS: Final = MEETINGS | _DONE_TO | _OTHER
"""Nouns (lemmas and the plurals that are words of their own) that name an event by themselves."""

DONE_TO: Final = _DONE_TO - {"visit"}

LIGHT_VERBS: Final = _words(
    "carry commit conduct convene deliver do give have hold host launch make mount organise organize pay perform "
    "reach stage suffer take undergo undertake"
)
"""Verbs that leave the naming of the act to their object: "launch an invasion", "hold talks"."""

KEEPS_ITS_DATE: Final = _words(
    "announce blame call cancel cause commemorate delay describe discuss expect follow investigate mark mention "
    "plan postpone precede predict propose recall remember schedule see"
)
"""Verbs whose object has a date of its own: "announced talks in May" does not announce in May."""

SAYING: Final = _words(
    "acknowledge add admit advise affirm allege announce argue assert assure boast caution claim comment complain "
    "concede confirm contend declare describe disclose emphasise emphasize explain hint indicate inform insist "
    "maintain mention note observe proclaim quote recount remark reply report respond reveal say signal state "
    "stress suggest tell testify tweet underline warn write"
)
"""Verbs whose clause is someone's word."""

DENYING: Final = _words("deny dismiss dispute rebut refute reject repudiate disavow contradict")
CLAIMS: Final = _words("accusation allegation assertion charge claim report rumour rumor suggestion theory story news")
"""What is denied when it is dismissed or rejected."""
TURNING: Final = _words("never nor neither so not only hardly scarcely seldom rarely than as where here there")
"""Words after which a subject stands behind its auxiliary without any condition."""

BELIEVING: Final = _words(
    "assume believe consider doubt fear feel guess hope imagine predict reckon regard speculate suppose suspect "
    "think understand wonder worry"
)
PLANNING: Final = _words(
    "agree aim arrange decide expect intend mean mull offer order pledge plan prepare promise propose schedule "
    "seek set slate swear threaten undertake vow want wish due bill"
)
"""Verbs (and "due") whose infinitive has not happened yet."""

FAILING: Final = _words("refuse fail decline neglect forget avoid omit")
"""Verbs whose infinitive did not come about."""

ALLEGED: Final = _words("allegedly reportedly apparently supposedly purportedly ostensibly")
ALLEGING: Final = _words("accuse allege suspect charge blame")
LIKELY: Final = _words("likely unlikely perhaps probably possibly maybe presumably conceivably arguably")
NEGATIONS: Final = _words("not n't never no nobody nothing neither nor without")
MAYBE_MODALS: Final = _words("may might could")
OPINION_MODALS: Final = _words("should must ought")
FUTURE_MODALS: Final = _words("will shall 'll wo ’ll")
CONDITIONS: Final = frozenset({"if", "unless", "provided", "assuming"})

STATES: Final = _words(
    "be have seem appear remain stay belong contain consist cost depend deserve differ exist fit hate involve "
    "know lack like love matter mean need own possess prefer resemble think want weigh believe understand hope "
    "feel look sound expect wish concern suppose keep live hold represent include"
)
"""Verbs of what is so, not of what was done."""

PLURAL_NOUNS: Final = _words("police people troops forces officials authorities media data cattle staff crew couple")

TELLING: Final = _words(
    "allow ask authorise authorize beg call cause challenge compel convince direct enable encourage expect force "
    "get help instruct invite lead leave let make order permit persuade press pressure prompt push require send "
    "tell urge warn"
)
"""Verbs whose object does what their infinitive says: "asked Rome to pay"."""

MEASURES: Final = _words(
    "revenue profit sales earnings loss income output growth inflation unemployment exports imports result figure "
    "turnover spending production demand shipment"
)
"""Nouns that a date in front only measures: in "second-quarter profit rose" the rise is the event."""

BODIES: Final = _words(
    "government administration army force troop military navy jet parliament delegation side official authority "
    "regime state minister soldier police leader prosecutor regulator diplomat lawmaker negotiator investigator envoy "
    "warplane rebel fighter ministry embassy cabinet team scientist researcher"
)
"""Nouns that act for the country they belong to: "Russian troops"."""

ORIGIN: Final = _words("date stem originate")
"""Verbs that only tie a thing to its date: "a treaty dating back to 1961"."""

BEGINNING: Final = _words("begin commence end finish start")
"""Verbs whose participle only ties an act to its date: "a strike starting on Monday"."""

CAUSING: Final = _words("bring cause contribute follow lead prompt result trigger")
"""Verbs that leave the act to what they bring about, or follow: "causing the mayor's death in May"."""

OCCURRING: Final = _words("come happen occur")
"""Verbs that only say of their subject that it was: "the mayor's death came on Monday"."""

AFTER_A_DASH: Final = _words(
    "a an the his her its their our my this that these those and but or so yet not in on at of to for from with by as "
    "when while where who which after before because if is are was were has have had will would can could may"
)
"""Words that stand behind a dash, not behind a hyphen, where both have spaces around them."""

STATEMENTS: Final = _words(
    "statement speech address interview report claim complaint warning pronouncement declaration"
)
"""Event nouns of what is only said: who said it is no news."""

COMPLEX: Final = _words(
    "addition aftermath basis behalf case charge contrast course exchange face favor favour front hope light line "
    "memory honor honour need order part place protest response result return search spite support terms view wake way"
)
"""Nouns of prepositions of several words: "in support of", "as part of", "in response to"."""
