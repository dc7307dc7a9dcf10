"""Whatever the parser says of a sentence, events have whole titles and lie inside it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from told import LAST_WEEK

from timeline import events
from timeline.events.words import EVENT_NOUNS
from timeline.language import Parse, Token
from timeline.model import Actor, ActorMention, Article, DateMention, Kind, Span, TimexType

TAGS = [
    "VERB VBD",
    "VERB VBN",
    "VERB VB",
    "AUX VBD",
    "NOUN NN",
    "PROPN NNP",
    "ADP IN",
    "PRON PRP",
    "PUNCT ,",
    "PART TO",
]
DEPS = [
    "nsubj",
    "nsubjpass",
    "dobj",
    "prep",
    "pobj",
    "conj",
    "ccomp",
    "xcomp",
    "advcl",
    "relcl",
    "acl",
    "punct",
    "poss",
]
WORDS = [
    "said",
    "be",
    "deny",
    "sign",
    "launch",
    ",",
    "who",
    "its",
    "of",
    "against",
    "between",
    *sorted(EVENT_NOUNS)[:5],
]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """A tree over random words with random labels; each word hangs on one drawn before it."""
    order = draw(st.permutations(range(draw(st.integers(2, 9)))))
    heads = {order[0]: order[0]}
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    tokens, start = [], 0
    for word in range(len(order)):
        text = draw(st.sampled_from(WORDS))
        pos, tag = draw(st.sampled_from(TAGS)).split()
        dep = "ROOT" if heads[word] == word else draw(st.sampled_from(DEPS))
        tokens.append(Token(start, start + len(text), text, text, pos, tag, dep, heads[word]))
        start += len(text) + 1
    return tuple(tokens)


@settings(deadline=None, max_examples=30)
@given(parses(), st.data())
def test_events_lie_in_their_sentence(tokens: Parse, data: st.DataObject) -> None:
    text = " ".join(token.text for token in tokens)
    date, actor = (data.draw(st.sampled_from(tokens)) for _ in range(2))
    found = events.find(
        Article("a", text),
        [Span(0, len(text), text)],
        [DateMention(date.start, date.end, date.text, TimexType.DATE, "2024", "", "", when=LAST_WEEK)],
        [Actor("x", "X", Kind.PERSON)],
        [ActorMention("a", "x", actor.start, actor.end, actor.text)],
        parse=lambda sentences: tuple(tokens for _ in sentences),
    )
    for event in found:
        assert event.trigger is not None
        assert event.trigger.text == text[event.trigger.start : event.trigger.end]
        assert event.status_cue is None or event.status_cue.text in text
        assert [part.actor for part in event.participants] in ([], ["x"])  # nobody: another's act in the sentence
        assert len(event.title.split()) <= 16
