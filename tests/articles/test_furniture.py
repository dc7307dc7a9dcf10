"""Lines of copied web pages that are no part of the article, and lines that look like them and are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import furniture

PROSE = "The council met on Tuesday and voted to keep the old lido open for another year, a spokeswoman said."
MORE = "Swimmers had collected nine thousand names since the plan to close it was first told in the autumn."

LINES = [
    "Advertisement",
    "ADVERTISEMENT",
    "- Advertisement -",
    "Story continues below advertisement",
    "Reading time: 4 minutes",
    "Reading Time:12 minutes",
    "5 min read",
    "3-minute read",
    "02:41",
    "1:02:41",
    "00:00 / 02:41",
    "1.25x",
    "Select voice",
    "Listen to this article",
    "17",
    "214 comments",
    "Comments (9)",
    "1.2K shares",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Share via e-mail",
    "Facebook Twitter WhatsApp Email",
    "Facebook | X | LinkedIn",
    "Copy link",
    "Subscribe",
    "Sign up for our newsletter",
    "Sign up for our daily newsletter to get the best of the lido in your inbox.",
    "Join the Lido Times WhatsApp channel",
    "Follow us on Instagram",
    "Follow us for more",
    "Click here to join our Telegram group",
    "Get all the latest news on our app",
    "Download the Lido app from the App Store",
    "Why you can trust the Lido Times",
    "Our Standards: what we hold to",
    "Photo: Ane Holt",
    "Photograph: Ane Holt/Lido Pictures",
    "(Photo by Ane Holt/Getty Images)",
    "Illustration: Ane Holt",
    "Image credit: Lido Trust",
    "Ane Holt / AFP",
    "AP Photo/Ane Holt",
    "Image source, Getty Images",
    "By Ane Holt",
    "By ANE HOLT and Tom van Dyk",
    "By Ane Holt, Lido Times",
    "By Reuters",
    "Ane Holt, Staff Writer",
    "Reporting by Ane Holt in Brine; Editing by Tom van Dyk",
    "(Additional reporting by Ane Holt.)",
    "Published 4 May 2021",
    "Updated: May 4, 2021 10:15 AM",
    "Last updated 3 hours ago",
    "© 2021 The Lido Times",
    "Copyright 2021 Lido Media. All rights reserved.",
    "This article was first published on 4 May 2021.",
    "This story was originally published by the Lido Times in May 2021.",
    "Tags: swimming, towns, councils",
    "Topics | Swimming",
    "#lido #swimming",
    "Home > News > Towns",
    "https://lido.example/news/1",
    "news@lido.example",
    "Read more: Pool to close after all",
    "ALSO READ | Pool To Close After All",
    "Related: the pool that would not close",
    "WATCH: swimmers march through town",
    "We use cookies to make this site better.",
    "Please enable JavaScript to view this page.",
    "Already a subscriber? Log in here.",
    "* * *",
    "———",
    "•",
]

PARAGRAPHS = [
    PROSE,
    "Advertisement was the first trade to leave the town.",
    "Related news reached the lido on Monday.",
    "Share prices fell on Friday.",
    "Follow the money, the mayor said.",
    "Join or die was what the banner said.",
    "Like Facebook, the company has moved its servers north.",
    "Like today, the water was cold.",
    "To join the euro, the country must cut its debt.",
    "For Twitter, it was the worst year yet.",
    "Get ready, the trainer shouted.",
    "By Monday the water had gone.",
    "By land and by sea they came",
    "By 2024",
    "2019",
    "1984",
    "In 2021 it was closed",
    "Published figures show that 9,000 people swam in May 2021, and the number is rising!",
    "Photographs of 4 May 2021 show an empty pool.",
    "Images show damage to the roof.",
    "Reporting by the agency was wrong, the court found on 3 June, and it had to pay for it in full within the year.",
    "Read more books, said the minister.",
    "Related to the king, she stayed.",
    "Watch what happens next, he warned.",
    "This article of the treaty was signed in 1951.",
    "This story was told by his mother.",
    "How we lost the war",
    "You have read the letter, the judge said.",
    "Photo of the day",
    "World leaders meet in Brine",
    "A day in Brine",
    "North Brine",
    "What happens next?",
    "“We won,” she said",
    "5 October",
    "10:15 a.m. The first swimmers arrive.",
    "3,000 people came",
    "Comments made by the minister in 2019 were false.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_furniture_between_paragraphs(line: str) -> None:
    text = f"{PROSE}\n\n  {line}\n\n{MORE}"
    assert [text[start:end].strip() for start, end in furniture.find(text)] == [line]


@pytest.mark.parametrize("line", PARAGRAPHS)
@pytest.mark.parametrize("frame", ["{0}\n\n{2}\n\n{1}", "{2}\n{0}\n{1}", "{0}\r\n\r\n{1}\r\n\r\n{2}"])
def test_a_line_of_the_article_stays(line: str, frame: str) -> None:
    assert furniture.find(frame.format(PROSE, MORE, line)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{PROSE}\n\nPool To Close After All\n\nTown Wins Cup In The Last Minute\n",
            ["Pool To Close After All", "Town Wins Cup In The Last Minute"],
        ),
        (
            f"{PROSE}\nMayor Swims Across the River at Night\nJoin our WhatsApp group\nRelated News\n",
            ["Mayor Swims Across the River at Night", "Join our WhatsApp group", "Related News"],
        ),
        (
            f"{PROSE}\n\nRelated stories\n\nWhy the pool was to close\nHow the town won the cup\n\n{MORE}\n",
            ["Related stories", "Why the pool was to close"],  # the last may be the next paragraph's heading
        ),
        (f"{PROSE}\nMost read\nWho drained the pool\nWhat the mayor said", ["Most read", "Who drained the pool"]),
        (f"Photo: Ane Holt\nTom van Dyk\n{PROSE}\n{MORE}", ["Photo: Ane Holt", "Tom van Dyk"]),
        (f"By Ane Holt\nTom van Dyk and Li Wei\nShare\n{PROSE}", ["By Ane Holt", "Tom van Dyk and Li Wei", "Share"]),
    ],
)
def test_blocks_of_other_articles_and_authors(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in furniture.find(text)][: len(found)] == found


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nA Last Line Without Its Stop",
        f"{PROSE}\n\nand then they went home\n\nand slept",
        "First Line Of A Poem\nSecond Line Of A Poem\nThird Line Of A Poem",
        f"A Town And Its Pool\n{PROSE}\n{MORE}",
        f"Pool Stays Open After All\n\n{PROSE}",
        f"Pool Stays Open After All\nPool Stays Open After All\n\n{PROSE}",
        f"Ane Holt\n\n{PROSE}",
        f"{PROSE}\nGrowing Anger\n{MORE}",
    ],
)
def test_headlines_of_the_article_itself_stay(text: str) -> None:
    assert furniture.find(text) == ()


def test_a_subheading_after_furniture_stays() -> None:
    text = f"{PROSE}\nAdvertisement\nGrowing Anger\n{MORE}"
    assert [text[start:end] for start, end in furniture.find(text)] == ["Advertisement"]


@given(
    st.lists(st.sampled_from([*LINES, *PARAGRAPHS, PROSE, MORE, "", "  "]), max_size=12), st.sampled_from("\n\r\x85")
)
def test_spans_are_whole_lines_in_order(lines: list[str], end_of_line: str) -> None:
    text = end_of_line.join(lines)
    spans = furniture.find(text)
    assert list(spans) == sorted(spans)
    for start, end in spans:
        assert start < end
        assert text[start:end] in lines
    assert PROSE not in [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    "piece", ["Join ", "A ", "By Ab ", "#a ", "home > ", "Photo: ", "for a, ", "- ", "1,", "x on May "]
)
def test_patterns_are_linear(piece: str) -> None:
    """A pattern that takes more than linear time would not come to its end here."""
    lines = [piece * 50_000, piece * 40, piece * 30] * 20
    text = "\n".join(lines)
    assert all(text[start:end] in lines for start, end in furniture.find(text))
