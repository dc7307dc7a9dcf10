"""What stands beside the chart: evidence, the article's text, the list."""

from dataclasses import replace

import pytest
from invented_story import HERALD, hostile, story

from timeline.model import (
    Actor,
    Article,
    DateMention,
    Disagreement,
    Event,
    Kind,
    Participant,
    Published,
    Role,
    TimexType,
)
from timeline.period import parse_edtf
from timeline.view.evidence import Evidence, evidence, headline
from timeline.view.passage import Run, RunKind, passage
from timeline.view.rows import rows

STORY = story()
ACTORS = {actor.id: actor for actor in STORY.actors}
ARTICLES = {article.id: article for article in STORY.articles}


def by_title(title: str) -> Event:
    return next(event for event in (*STORY.events, *STORY.unplaced) if event.title == title)


def whole(blocks: tuple[tuple[Run, ...], ...]) -> list[str]:
    return " ".join("".join(run.text for run in block) for block in blocks).split()


def seen(title: str) -> Evidence:
    return evidence(by_title(title), ACTORS, ARTICLES)


def test_all_that_is_known_of_an_event() -> None:
    found = seen("Norland cuts the flow by a third")
    assert (found.when, found.precision) == ("first quarter of 2024", "some time that quarter")
    assert found.why.startswith("“in the first quarter of 2024” → 2024-33")
    assert [(one.role, one.names) for one in found.who] == [("acts", ("Norland",)), ("acted on", ("Vessia",))]
    assert found.look.word == "stated"
    assert found.tellings[0].published == "published 16 May 2024, says articles.csv"
    assert (found.told, found.disagreements) == ("", ())


@pytest.mark.parametrize(
    ("title", "when", "precision"),
    [
        ("Brandt opens the Tarn dam", "14 May 2024", "exact day"),
        ("Karun reportedly offers both sides a loan", "early 2023", "some time that year"),
        ("Vessia buys most of its power from Karun", "since 2023", "goes on"),
        ("Ministers talk", "until 18 November 2023", "had been going on"),
        ("Karun calls the claim invented", "No date yet", "waits for a publication date or has none"),
        ("Norland–Vessia river treaty", "the 1960s", "some time that decade"),
    ],
)
def test_dates_in_words_with_their_precision(title: str, when: str, precision: str) -> None:
    assert (seen(title).when, seen(title).precision) == (when, precision)


def test_told_twice_and_disputed_is_spelled_out() -> None:
    found = seen("River Council meets to weigh the flow")
    assert found.told == "Told by 2 articles, which together narrow it to 12 September 2023."
    assert found.disagreements == ("The Courier says October 2023 (“in October”)",)
    assert [telling.article.id for telling in found.tellings] == ["a-herald", "a-courier"]


def test_sources_that_agree_in_disagreeing_are_told_together() -> None:
    event = by_title("River Council meets to weigh the flow")
    others = [("a-courier", "2023-10", "in October"), ("x", "2023-10", "last October"), ("y", "2023-11", "")]
    event = replace(event, disagreements=tuple(Disagreement(*other) for other in others))
    assert evidence(event, ACTORS, ARTICLES).disagreements == (
        "The Courier and 1 other say October 2023 (“in October”, “last October”)",
        "Another source says November 2023",
    )


def test_the_passage_is_the_whole_text_with_the_chosen_sentence_and_its_date() -> None:
    event = by_title("Norland closes the canal")
    article = ARTICLES["a-herald"]
    blocks = passage(article, STORY.events, chosen=event.sources[0])
    assert whole(blocks) == article.text.split()
    chosen = [run for block in blocks for run in block if run.kind in (RunKind.CHOSEN, RunKind.CHOSEN_DATE)]
    assert "".join(run.text for run in chosen) == "Norland answered a week later by closing the canal."
    assert [run.text for run in chosen if run.kind is RunKind.CHOSEN_DATE] == ["a week later"]


def test_every_other_sentence_leads_to_its_event() -> None:
    blocks = passage(ARTICLES["a-herald"], STORY.events)
    linked = {run.event for block in blocks for run in block if run.event}
    assert linked == {event.id for event in STORY.events if any(s.article == "a-herald" for s in event.sources)}
    plain = [run.text.strip() for block in blocks for run in block if run.kind is RunKind.PLAIN]
    assert HERALD[-1].sentence in plain


def test_further_dates_and_furniture_are_marked() -> None:
    article = Article("a", "Menu Home\n\nIt rained for two days in May.", furniture=((0, 9),))
    lasting = DateMention(25, 33, "two days", TimexType.DURATION, "P2D", "two days", "how long")
    blocks = passage(article, (), dates=(lasting,))
    assert blocks == (
        (Run("Menu Home", RunKind.FURNITURE),),
        (Run("It rained for "), Run("two days", RunKind.DATE, title="how long"), Run(" in May.")),
    )


def test_overlapping_offsets_lose_no_text() -> None:
    timeline = hostile()
    article = timeline.articles[0]
    for event in timeline.events:
        blocks = passage(article, timeline.events, chosen=event.sources[0])
        assert whole(blocks) == article.text.split()


def test_the_list_says_what_the_chart_says() -> None:
    row = rows([by_title("River Council meets to weigh the flow")], ACTORS, ARTICLES)[0]
    assert (row.when, row.actors, row.precision, row.notes) == (
        "12 September 2023", "River Council", "day", "told by 2, narrowed, sources disagree",
    )  # fmt: skip
    assert row.articles == "Norland Herald, The Courier"
    undated, exact = rows([STORY.unplaced[0], by_title("Brandt opens the Tarn dam")], ACTORS, ARTICLES)
    assert undated.when == "no date yet"
    assert undated.days > exact.days == 1


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (Article("a", "Rain fell.", title="A  dam\nbreaks"), "A dam breaks"),
        (Article("a", "Menu\n\nRain fell on Tarn.", path="x.txt", furniture=((0, 4),)), "Rain fell on Tarn."),
        (Article("a", "Menu", path="in/x.txt", furniture=((0, 4),)), "in/x.txt"),
        (Article("a", " \n"), "a"),
        (
            Article(
                "a",
                "Date: 3 May 2024\n\nRain fell.",
                published=Published(parse_edtf("2024-05-03"), "2024-05-03", "the text: “Date: 3 May 2024”"),
            ),
            "Rain fell.",
        ),
        (Article("a", "Rain " * 40), "Rain " * 12 + "Rain…"),
    ],
)
def test_an_article_without_a_title_is_named_by_its_opening_words(article: Article, name: str) -> None:
    assert headline(article) == name


def test_a_row_names_the_first_five_actors() -> None:
    actors = {str(at): Actor(str(at), f"Nor {at}", Kind.PERSON) for at in range(8)}
    crowd = replace(
        by_title("Brandt opens the Tarn dam"), participants=tuple(Participant(one, Role.AGENT) for one in actors)
    )
    (row,) = rows([crowd], actors, ARTICLES)
    assert row.actors == "Nor 0, Nor 1, Nor 2, Nor 3, Nor 4 and 3 more"


def test_line_breaks_of_wrapped_text_are_shown_as_spaces() -> None:
    article = Article("a", "Rain fell on\nTarn.\r\nIt\nfell.\n\n- one\n- two")
    (first, second) = passage(article, (), joined=[(0, 27)])
    assert "".join(run.text for run in first) == "Rain fell on Tarn.  It fell."
    assert "".join(run.text for run in second) == "- one\n- two"
