"""When an expression is, what the calendar can say of it, and the line that explains it."""

import pytest

from timeline.dates import read
from timeline.model import DateMention, Mod, Open, TimexType
from timeline.period import Unit, parse_edtf


def one(text: str, phrase: str, anchor: str | None) -> DateMention:
    found = [mention for mention in read(text, anchor=parse_edtf(anchor) if anchor else None) if mention.text == phrase]
    assert len(found) == 1, found
    return found[0]


# The contract's table of spans: text, phrase, published, first day, last day, unit, EDTF, mod.
SPANS = [
    ("They met on Wednesday.", "Wednesday", "2024-06-20", "2024-06-19", "2024-06-19", Unit.DAY, "2024-06-19", None),
    ("They met on Wednesday.", "Wednesday",
     "2023-12", "2023-11-29", "2023-12-31", Unit.RANGE, "2023-11-29/2023-12-31", Mod.APPROX),
    ("They met last weekend.", "last weekend",
     "2024-06-20", "2024-06-15", "2024-06-16", Unit.WEEKEND, "2024-06-15/2024-06-16", None),
    ("They met in early 2023.", "early 2023", "2024-06-20", "2023-01-01", "2023-12-31", Unit.YEAR, "2023", Mod.START),
    ("They met in mid-May.", "mid-May", "2024-06-20", "2024-05-01", "2024-05-31", Unit.MONTH, "2024-05", Mod.MID),
    ("They met in the late 1960s.", "the late 1960s", None, "1960-01-01", "1969-12-31", Unit.DECADE, "196X", Mod.END),
    ("It was built about 1960.", "about 1960", None, "1960-01-01", "1960-12-31", Unit.YEAR, "1960~", Mod.APPROX),
    ("The war of 2019-2021 ended.", "2019", None, "2019-01-01", "2021-12-31", Unit.RANGE, "2019/2021", None),
    ("They met 12-14 June 2024.", "14 June 2024",
     None, "2024-06-12", "2024-06-14", Unit.RANGE, "2024-06-12/2024-06-14", None),
    ("It has run since last year.", "last year", "2024-06-20", "2023-01-01", "2024-06-20", Unit.RANGE, "2023/..", None),
    ("It closed in winter 2022.", "winter 2022", None, "2022-12-01", "2023-02-28", Unit.SEASON, "2022-24", None),
    ("It dates back to the 1960s.", "the 1960s", None, "1960-01-01", "1969-12-31", Unit.DECADE, "196X", None),
    ("It dates from the 19th century.", "the 19th century",
     None, "1800-01-01", "1899-12-31", Unit.CENTURY, "18XX", None),
    ("They adapted this week.", "this week",
     "2024-06-20", "2024-06-17", "2024-06-23", Unit.WEEK, "2024-06-17/2024-06-23", None),
    ("It is at last month’s meeting.", "last month",
     "2023-12", "2023-11-01", "2023-11-30", Unit.MONTH, "2023-11", None),
    ("They met in September.", "September", "2023-12", "2023-09-01", "2023-09-30", Unit.MONTH, "2023-09", None),
    ("They met last year.", "last year", "2023", "2022-01-01", "2022-12-31", Unit.YEAR, "2022", None),
    ("They met yesterday.", "yesterday",
     "2023-12", "2023-11-30", "2023-12-30", Unit.RANGE, "2023-11-30/2023-12-30", Mod.APPROX),
    ("They met between 2019 and 2021.", "2021", None, "2019-01-01", "2021-12-31", Unit.RANGE, "2019/2021", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "anchor", "first", "last", "unit", "edtf", "mod"), SPANS)
def test_what_a_span_looks_like(
    text: str, phrase: str, anchor: str | None, first: str, last: str, unit: Unit, edtf: str, mod: Mod | None
) -> None:
    when = one(text, phrase, anchor).when
    assert when is not None
    assert when.period is not None
    assert (when.period.start.isoformat(), when.period.last.isoformat()) == (first, last)
    assert (when.period.unit, when.edtf, when.mod) == (unit, edtf, mod)


def test_since_runs_on_and_until_has_no_beginning() -> None:
    since = one("It has run since last year.", "last year", "2024-06-20").when
    until = one("It ran until June 2019.", "June 2019", "2024-06-20").when
    assert since is not None
    assert until is not None
    assert (since.open, until.open, until.edtf) == (Open.END, Open.START, "../2019-06")


def test_since_before_a_clause_leaves_its_date_alone() -> None:
    mention = one("Since the ministry relaxed its rules last year, trade has grown.", "last year", "2024-06-20")
    assert mention.when is not None
    assert (mention.when.edtf, mention.when.open) == ("2023", None)


def test_before_christ_has_a_text_but_no_days() -> None:
    mention = one("He died in 44 BC.", "44 BC", "2024-06-20")
    assert mention.value == "BC0044"
    assert mention.when is not None
    assert (mention.when.period, mention.when.edtf) == (None, "-0043")


@pytest.mark.parametrize("phrase", ["last year", "Wednesday", "in May", "yesterday", "two weeks ago", "this morning"])
def test_without_a_publication_date_the_relative_waits(phrase: str) -> None:
    (mention,) = read(f"They met {phrase}.", anchor=None)
    assert (mention.when, mention.waits) == (None, True)
    assert "wait" in mention.why


@pytest.mark.parametrize(
    ("text", "phrase", "edtf"),
    [
        ("They came to Oslo on Wednesday. Talks began on the same day.", "the same day", "2024-06-19"),
        ("They met on 3 May 2019. Two weeks later they parted.", "Two weeks later", "2019-05-13/2019-05-19"),
        ("He was born in 1950. A decade later she left.", "A decade later", "1960"),
        ("It began on 28 April. The following month it ended.", "The following month", "2024-05"),
        ("They met in May 2019. Later that year they parted.", "Later that year", "2019"),
        ("The war broke out in 1914. That year many fled.", "That year", "1914"),
        ("He led it from 2012 to 2016 and left two years later.", "two years later", "2018"),
        ("They met in 2005. A year after that they parted.", "A year after that", "2006"),
    ],
)
def test_what_the_text_just_said_is_an_anchor_too(text: str, phrase: str, edtf: str) -> None:
    when = one(text, phrase, "2024-06-20").when
    assert when is not None
    assert when.edtf == edtf


HISTORY = (
    "The war began on 1 September 1939. In 1940 the city fell. By 1941 it was rebuilt, and in 1942 it fell again. "
    "In December 1942 the winter came. In January the river froze. On 3 February the siege ended. "
    "In 1944 the army returned. In June it took the port."
)


@pytest.mark.parametrize(
    ("phrase", "edtf"), [("January", "1943-01"), ("3 February", "1943-02-03"), ("June", "1944-06")]
)
def test_a_history_has_a_clock_of_its_own(phrase: str, edtf: str) -> None:
    when = one(HISTORY, phrase, "2009-12-19").when
    assert when is not None
    assert when.edtf == edtf


CANAL = "Digging began in 1821, stopped in 1824 and went on in 1827. In 1830 the first barges passed. By 1836 it paid. "


@pytest.mark.parametrize(
    ("text", "phrase", "edtf"),
    [
        ("In May 1840 the banks broke (they were built in 1829). On 4 June repairs began.", "4 June", "1840-06-04"),
        ("In 1840 the company, which had been founded in 1819, failed. In June it was sold.", "June", "1840-06"),
        ("In 1840 a lease was signed that would run until 1865. In June work began.", "June", "1840-06"),
        ("In May 1840 wages fell. Trade beat the March 1838 level. On 4 June it fell again.", "4 June", "1840-06-04"),
        ("In 1840 he came back. Three years earlier he had left. In June he died.", "June", "1840-06"),
        ("In June 1838 it froze. Trade failed in 1840. In September it rose again.", "September", "1840-09"),
        ("In 1840 it closed. Boats came in 1861. Two years later it was sold.", "Two years later", "1863"),
        ("The 1841 strike began it all. In June they marched.", "June", "1841-06"),
        ("In May 1840 it closed. It will be opened again on 3 March.", "3 March", "2010-03-03"),
        ('In 1840 he wrote: "It will open in March."', "March", "1840-03"),
        ("\n\nA flood (1840)\n\nIn June the banks broke.", "June", "1840-06"),
        ('In 1840 he wrote home: "We came two years ago." They stayed.', "two years ago", "1838"),
        ('In June 1840 he wrote: "We sail next spring." They stayed.', "next spring", "1841-21"),
    ],
)
def test_what_stands_aside_does_not_move_a_history(text: str, phrase: str, edtf: str) -> None:
    when = one(CANAL + text, phrase, "2009-12-19").when
    assert when is not None
    assert when.edtf == edtf


def test_a_day_in_a_quotation_of_a_history_waits_for_one() -> None:
    said, told = CANAL + 'In 1840 they sang: "Who digs today?"', CANAL + "In 1840 they sang. It is sung today."
    assert one(said, "today", "2009-12-19").waits
    assert one(told, "today", "2009-12-19").value == "2009-12-19"


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "value"),
    [
        ("They train three hours a day.", "a day", TimexType.SET, "P1D"),
        ("It saves $2.5 million a year.", "a year", TimexType.SET, "P1Y"),
        ("They met in May 1962, a month after the vote.", "a month", TimexType.DURATION, "P1M"),
        ("It was carved some 3,400 years ago.", "some 3,400 years ago", TimexType.DATE, "BC1376"),
        ("They met in the last month of the siege.", "the last month", TimexType.DURATION, "P1M"),
        ("Rain fell on the last day of the fair.", "the last day", TimexType.DURATION, "P1D"),
        ("They met in the last month.", "the last month", TimexType.DATE, "2024-05"),
        ("He left the day after his release.", "the day", TimexType.DATE, "XXXX-XX-XX"),
        ("On 8 May, the day after his release, he left.", "the day", TimexType.DATE, "2024-05-08"),
        ("They spent the day there.", "the day", TimexType.DATE, "2024-06-20"),
        ("The summer offensive will fail.", "summer", TimexType.DATE, "2024-SU"),
        ("It begins in the summer, he said.", "the summer", TimexType.DATE, "2024-SU"),
        ("The 21 May vote failed.", "21 May", TimexType.DATE, "2024-05-21"),
        ("He fought in the Seven Years War.", "Seven Years", TimexType.DURATION, "P7Y"),
        ("They fought for the seven years of talks.", "the seven years", TimexType.DURATION, "P7Y"),
        (
            "In the third quarter it won. It will spend more in the fourth quarter. It lost in the latest quarter.",
            "the latest quarter",
            TimexType.DATE,
            "2024-Q1",
        ),
    ],
)
def test_what_an_amount_of_time_says(text: str, phrase: str, kind: TimexType, value: str) -> None:
    mention = one(text, phrase, "2024-06-20")
    assert (mention.type, mention.value) == (kind, value)


TALE = "Rebels rose on 3 May 2010. They took the port at dawn. On 17 May it fell, and two days later they left. "


@pytest.mark.parametrize(
    ("text", "phrase", "anchor", "edtf"),
    [
        (TALE, "17 May", "2024-06-20", "2010-05-17"),
        (TALE, "two days later", "2024-06-20", "2010-05-19"),
        (TALE + "A vote was held in July.", "July", "2024-06-20", "2010-07"),
        (TALE + "A vote will be held in July.", "July", "2024-06-20", "2024-07"),
        (TALE + "He said so yesterday. A vote was held in January.", "January", "2024-06-20", "2024-01"),
        ("It opened on 3 May 2010. Talks began in March.", "March", "2024-06-20", "2024-03"),
        ("In the spring of 1657 they sailed. On 12 April they landed.", "12 April", None, "1657-04-12"),
        ("It rose on 8 June 1783 and burned until May 1784. He left on 2 July.", "2 July", None, "1783-07-02"),
    ],
)
def test_a_tale_inside_the_news_has_a_clock_of_its_own(text: str, phrase: str, anchor: str | None, edtf: str) -> None:
    when = one(text, phrase, anchor).when
    assert when is not None
    assert when.edtf == edtf


def test_a_time_of_day_is_of_the_day_the_news_just_named() -> None:
    assert one("Guards met on Tuesday. They left at 9:30 p.m.", "9:30 p.m.", "2024-06-20").value == "2024-06-18T21:30"
    assert one("It fell on 3 May. They left at 9:30 p.m.", "9:30 p.m.", "2024-06-20").value == "2024-06-20T21:30"


def test_the_nineties_of_a_history_told_after_2000_are_over() -> None:
    assert one(HISTORY + " In 2003 it closed, as in the '90s.", "the '90s", "2009-12-19").value == "199"


@pytest.mark.parametrize(
    ("anchor", "value"), [("2010-10-21", "2011"), ("1998-05-02", "1911"), ("2024-06-20", "2011"), (None, "2011")]
)
def test_a_year_of_two_digits_is_at_most_ten_ahead(anchor: str | None, value: str) -> None:
    assert one("They showed the '11 edition.", "'11", anchor).value == value


def test_a_few_old_years_make_no_history() -> None:
    text = (
        "The union, founded in 1998, struck in 2003, 2008, 2011 and 2015. On Monday it balloted its members, and "
        "yesterday it counted. He was dismissed in February."
    )
    when = one(text, "February", "2024-06-20").when
    assert when is not None
    assert when.edtf == "2024-02"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They met on Monday.", "2024-06-17"),
        ("They will meet on Monday.", "2024-06-24"),
        ("Talks are due on Tuesday.", "2024-06-25"),
        ("The minister said on Friday that talks failed.", "2024-06-14"),
        ("Talks had been scheduled for Tuesday.", "2024-06-18"),
        ("He was hurt in May.", "2024-05"),
        ("It will open in September.", "2024-09"),
        ("It opened in September.", "2023-09"),
        ("The report is due Jan. 14.", "2025-01-14"),
        ("The envoy will travel to Oslo on Tuesday. He said so.", "2024-06-25"),
        ("The talks will be held on Tuesday.", "2024-06-25"),
        ("He will resign. The court sat on Tuesday.", "2024-06-18"),
        ("The U.S. envoy said that Mr. Hall will meet Gen. Ode on Tuesday.", "2024-06-25"),
        ("The firm named a new chief, effective Aug. 1.", "2024-08-01"),
        ("The truce held in talks set to resume on Monday.", "2024-06-24"),
        ("Talks had been set to resume on Monday.", "2024-06-17"),
        ("The offer had been due to expire on Monday.", "2024-06-17"),
        ("Ministers meet separately on Tuesday.", "2024-06-25"),
        ("Ministers refused to meet on Tuesday.", "2024-06-18"),
        ("They planned a march for Saturday and were counting heads.", "2024-06-22"),
        ("They will leave early (Tuesday), he said.", "2024-06-25"),
        ("He has given them until Tuesday.", "../2024-06-25"),
        ("The firm agreed to buy the port in February.", "2025-02"),
        ("In August, the firm brought in a new chief.", "2023-08"),
        ("A fee would still be paid on Sept. 2.", "2024-09-02"),
        ("She will succeed him on Sept. 1, after he retires.", "2024-09-01"),
        ("A judge told them to leave by Monday.", "2024-06-24"),
        ("They gave him until Monday to reply.", "../2024-06-24"),
        ("A cut was likely by the autumn.", "2024-23"),
        ("She should resign before the vote in November.", "2024-11"),
        ("The court upheld the ban on Friday, weeks before a vote due in July.", "2024-06-14"),
    ],
)
def test_tense_tells_back_from_ahead(sentence: str, edtf: str) -> None:
    mention = read(sentence, anchor=parse_edtf("2024-06-20"))[0]
    assert mention.when is not None
    assert mention.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "anchor", "why"),
    [
        (
            "They met last September.", "2023-12",
            "“last September” → September 2023: the latest September before the article (December 2023)",
        ),
        (
            "They met on Wednesday.", "2024-06-20",
            "“Wednesday” → 19 June 2024: the latest Wednesday before the article (20 June 2024)",
        ),
        ("They met last year.", "2024-06-20", "“last year” → 2023: one year before the article (20 June 2024)"),
        (
            "They met two weeks ago.", "2024-06-20",
            "“two weeks ago” → the week of Monday 3 June 2024: 2 weeks before the article (20 June 2024)",
        ),
        ("It dates back to the 1960s.", "2024-06-20", "“the 1960s” → the 1960s: as written"),
        ("It closed in winter 2022.", None, "“winter 2022” → winter 2022–23: as written (December to February)"),
        ("They met on 03/12/2019.", None, "“03/12/2019” → 12 March 2019: as written, month first"),
        ("They met in early 2023.", None, "“early 2023” → 2023: its beginning, as written"),
        (
            CANAL + "In June 1840 he wrote: “We sail next spring.”", "2009-12-19",
            "“next spring” → spring 1841: the next spring after these words (June 1840)",
        ),
        (
            "They met the day after Easter 2019.", None,
            "“the day after Easter 2019” → 22 April 2019: counted from 21 April 2019, as written",
        ),
        ("They met for two weeks.", None, "“two weeks” → a length of time, not a date"),
        ("They meet every Tuesday.", None, "“every Tuesday” → something that recurs, not one date"),
        ("They met recently.", None, "“recently” → too vague for a date"),
    ],
)  # fmt: skip
def test_the_reason_reads_as_a_sentence(text: str, anchor: str | None, why: str) -> None:
    mention = read(text, anchor=parse_edtf(anchor) if anchor else None)[-1]
    assert mention.why == why


def test_lengths_sets_and_vague_references_have_no_days() -> None:
    text = "It was their first meeting in four years. They meet every Tuesday, and recently more often."
    mentions = read(text, anchor=parse_edtf("2024-06-20"))
    assert [(mention.text, mention.type, mention.value) for mention in mentions] == [
        ("four years", TimexType.DURATION, "P4Y"),
        ("every Tuesday", TimexType.SET, "XXXX-WXX-2"),
        ("recently", TimexType.DATE, "PAST_REF"),
    ]
    assert all(mention.when is None and not mention.waits for mention in mentions)
