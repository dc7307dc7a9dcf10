"""One act is one event, however many expressions of its sentence say when it was, and wherever the sentence begins."""

from datetime import date

import pytest

from timeline import language, period
from timeline.model import Article, EventMention, Published
from timeline.pipeline import read_article

OUT = Published(period.day(date(2024, 6, 20)), "2024-06-20", "the test")


def read(text: str) -> tuple[EventMention, ...]:
    return read_article(Article("a", text, published=OUT), model=language.load_model()).events


TIMES = [
    # sentence, when each event was
    ("The mill shut between July 2022 and September 2023.", ["2022-07/2023-09"]),
    ("The fair will be held on 7-9 August 2024.", ["2024-08-07/2024-08-09"]),
    ("The lease runs from 1 January 2023 until the end of 2027.", ["2023-01-01/2027"]),
    ("Bakers in Lyon stopped work at midnight on Monday.", ["2024-06-17"]),
    ("The port lifted its alarm at 6 a.m. this morning.", ["2024-06-20"]),
    ("Figures will be published on 27 June 2024 at 07:00 GMT.", ["2024-06-27"]),
    ("In May, the council met on 14 May 2024 to hear the plans.", ["2024-05-14"]),
    ("The town had banned night flights in 2018.", ["2018"]),
    ("The mill burned on 3 May and on 9 June.", ["2024-05-03", "2024-06-09"]),
]


@pytest.mark.parametrize(("sentence", "times"), TIMES)
def test_times_of_one_act(sentence: str, times: list[str]) -> None:
    assert [event.when.edtf for event in read(sentence) if event.when] == times


OPENINGS = [
    # sentence, titles
    ("LIMA, March 4 (Andean News) - Peru signed a pact with Chile on Monday.", ["Peru signs pact with Chile"]),
    ("OSLO (Fjord Wire), June 3 - The court heard the case on Monday.", ["Court hears case"]),
    ("ROME, MAY 9 — The mill burned.", []),
    ("- He took office in January.", ["He took office"]),
    (
        "Fire destroys mill by river Officials in Lyon said on Monday that the mill burned.",
        ["Officials in Lyon say mill burned"],
    ),
    ("Old mill burns Friday 14 June 2024 10.16 BST The mayor closed a road on Monday.", ["Mayor closes road"]),
    ("Photograph: Ann Lee/Reuters Two mills burned on Monday.", ["Two mills burn"]),
    ("Thursday, May 9, 2024; Page A01 Bakers in Lyon struck on Monday.", ["Bakers in Lyon strike"]),
    ("LYON | A bridge fell on Monday.", ["Bridge falls"]),
    ("“We will build a new mill.” The mayor, Ana Ruiz, said on Monday.", ["Ana Ruiz: We will build a new mill"]),
    ("🚨 Police closed a road on Monday.", ["Police close road"]),
]


@pytest.mark.parametrize(("sentence", "titles"), OPENINGS)
def test_what_stands_before_the_telling_tells_nothing(sentence: str, titles: list[str]) -> None:
    assert [event.title for event in read(sentence)] == titles
