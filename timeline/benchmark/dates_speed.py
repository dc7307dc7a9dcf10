"""How fast time expressions are read: beside dateparser's search, as texts grow, and on texts made to be slow."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from timeline.benchmark.measure import alone, growth, stopwatch, table
from timeline.benchmark.news import articles
from timeline.benchmark.sizes import Sizes
from timeline.period import parse_edtf

__all__ = ["tables"]

_ANCHOR: Final = parse_edtf("2024-06-20")
_TIMES: Final = 5
"""How much slower per character a text made to be slow may be."""

SLOW: Final = {
    "“May ” again and again": "May ",
    "“10:00 ” again and again": "10:00 ",
    "digits": "1234567890",
    "numbers": "12 31 2024 7 ",
    "opening brackets": "([{",
    "dates without end": "3 May 2024 to 4 ",
    "“the day after ”": "the day after ",
    "“the ” again and again": "the ",
    "hyphens": "1-2-3-",
    "white space": " \n",
    "words that are no times": "May said March on Sat second fall Mr. June $2000 may 1500 men ",
    "accents": "M\u0301ay\u0301 e\u0301",
    "invisible characters": "M\u200bay ",
    "long words": "abcdefghij" * 100 + " ",
}
"""Units of texts that are made to be slow, by name."""
DENSE: Final = {
    "“Monday ” again and again": "Monday ",
    "“2024-01-01 ” again and again": "2024-01-01 ",
    "“1/2/2024, ” again and again": "1/2/2024, ",
    "“5 a.m. ” again and again": "5 a.m. ",
    "“1999, ” again and again": "1999, ",
    "emoji around dates": "😀 Monday 😀 ",
}
"""The same for texts that are nothing but dates."""


def tables(sizes: Sizes) -> Iterator[str]:
    """Each as soon as it is measured."""
    yield _beside_dateparser(sizes)
    yield _as_texts_grow(sizes)
    yield _made_to_be_slow(sizes)


def news_text(characters: int, seed: int = 7) -> str:
    """That many characters of invented news."""
    parts, length = [], 0
    for article in articles(characters // 2000 + 2, seed):
        parts.append(article.text)
        length += len(article.text) + 2
        if length >= characters:
            break
    return "\n\n".join(parts)[:characters]


def read_dates(texts: list[str]) -> list[tuple[int, float, int]]:
    """(characters, CPU seconds, expressions found) of each text, one after the other in this process.

    Before them comes what loading the room and reading an empty text took.
    """
    with stopwatch() as watch:
        from timeline import dates

        dates.read("", anchor=_ANCHOR)
    answers = [(0, watch.cpu, 0)]
    for text in texts:
        with stopwatch() as watch:
            found = dates.read(text, anchor=_ANCHOR)
        answers.append((len(text), watch.cpu, len(found)))
    return answers


def search_dates(text: str) -> list[tuple[int, float, int]]:
    """The same with dateparser's search, paragraph by paragraph, in its fastest setting."""
    from datetime import datetime, time

    from dateparser.search import search_dates as search

    settings = {"RELATIVE_BASE": datetime.combine(_ANCHOR.start, time()), "TIMEZONE": "UTC"}
    search("3 May 2024", languages=["en"], settings=settings)  # its first call loads its language data
    with stopwatch() as watch:
        found = sum(
            len(search(part, languages=["en"], settings=settings) or ()) for part in text.split("\n\n") if part.strip()
        )
    return [(len(text), watch.cpu, found)]


def _beside_dateparser(sizes: Sizes) -> str:
    text = news_text(sizes.characters)
    ours = alone(read_dates, [text, text], limit=sizes.limit)
    theirs = alone(search_dates, text[: sizes.searched], limit=sizes.limit)
    rows = []
    if ours:
        (_, start, _), cold, warm = ours.result
        rows += [_speed("timeline, cold", cold), _speed("timeline, warm: the same text again", warm)]
        rows.append(("timeline, loading, and an empty text", "", f"{start:.2f}", "", ""))
    rows.append(_speed("dateparser.search, warm, languages=['en']", theirs.result[0] if theirs else None))
    columns = ("reader", "characters", "CPU s", "characters/s", "found")
    return table("Time expressions: invented news, one process", columns, rows)


def _speed(name: str, measured: tuple[int, float, int] | None) -> tuple[str, ...]:
    if measured is None:
        return name, "", "too long", "", ""
    characters, cpu, found = measured
    return name, f"{characters:,}", f"{cpu:.2f}", f"{characters / max(cpu, 1e-9):,.0f}", f"{found:,}"


def _as_texts_grow(sizes: Sizes) -> str:
    texts = [news_text(size) for size in sizes.growing_text]
    outcome = alone(read_dates, [news_text(100_000, seed=8), *texts], limit=sizes.limit)
    columns = ("characters", "CPU s", "characters/s", "peak memory")
    title = "Time expressions: one text, growing"
    if outcome is None:
        return table(title, columns, [(f"{sizes.growing_text[-1]:,}", f"over {sizes.limit:.0f}", "", "")])
    points = outcome.result[2:]
    rows = [(f"{size:,}", f"{cpu:.2f}", f"{size / max(cpu, 1e-9):,.0f}", "") for size, cpu, _ in points]
    rows[-1] = (*rows[-1][:3], f"{outcome.peak / 1e6:,.0f} MB")
    return table(title, columns, rows, f"growth exponent {growth([(size, cpu) for size, cpu, _ in points]):.2f}")


def _made_to_be_slow(sizes: Sizes) -> str:
    texts = slow_texts(sizes.slow_text)
    usual = 0.0
    rows = []
    for (name, text), answer in zip(texts.items(), _read_each(list(texts.values()), sizes.limit), strict=True):
        if answer is None:
            rows.append((name, f"{len(text):,}", f"over {sizes.limit:.0f}", "", ""))
            continue
        size, cpu, found = answer
        usual = usual or cpu / size
        rows.append((name, f"{size:,}", f"{cpu:.2f}", f"{cpu / size / usual:.1f}", f"{found:,}"))
    columns = ("text", "characters", "CPU s", "times the usual", "found")
    note = f"no text should take {_TIMES} times the usual; the last {len(DENSE) + 2} are nothing but dates"
    return table("Time expressions: texts made to be slow", columns, rows, note)


def _read_each(texts: list[str], limit: float) -> list[tuple[int, float, int] | None]:
    """`read_dates` of each text; where they take too long together, each by itself, None for those that still do."""
    news = news_text(20_000, seed=9)
    together = alone(read_dates, [news, *texts], limit=3 * limit)
    if together:
        return list(together.result[2:])
    apart = [alone(read_dates, [news, text], limit=limit) for text in texts]
    return [outcome.result[2] if outcome else None for outcome in apart]


def slow_texts(characters: int) -> dict[str, str]:
    """Texts of about that many characters: ordinary news first, the same without line breaks, then the slow ones."""
    news = news_text(characters)
    made = {"ordinary news": news, "one line": re.sub(r"\s+", " ", news)}
    made |= {name: (unit * (characters // len(unit) + 1))[:characters] for name, unit in (SLOW | DENSE).items()}
    days = (date(1700, 1, 1) + timedelta(days=2 * number) for number in range(characters // 15))
    made["days, each once"] = "\n".join(f"{day.day} {day:%B} {day.year}" for day in days)
    times = (f"{number % 12 + 1}:{number % 60:02} {'ap'[number % 2]}.m." for number in range(characters // 10))
    made["times of day"] = "\n".join(times)
    return made
