"""The time expressions of the labelled articles: TempEval-3's measures, any right answer accepted."""

from collections.abc import Iterator, Sequence

from gold_result import Result, around
from gold_set import GoldArticle, GoldTimex

from timeline.model import DateMention, Reading
from timeline.score import Document, Scores, Timex, compare


def measure_dates(gold: Sequence[GoldArticle], readings: dict[str, Reading], result: Result) -> None:
    """Strict, relaxed and value F1, and how many of the labelled modifiers are found."""
    total = Scores()
    for article in gold:
        wanted = [timex for timex in article.timexes if not timex.optional]
        found = [each for each in readings[article.id].dates if not _left_open(each, article)]
        document = Document(article.id, article.text, tuple(_as_found(timex, found) for timex in wanted))
        total += compare(
            document, [Timex(each.start, each.end, each.type, each.value, each.mod or "") for each in found]
        )
        result.differences["dates"] += _missed_or_other(article, wanted, found)
        result.differences["dates"] += _too_many(article, wanted, found)
    for name, measured in (("strict", total.strict), ("relaxed", total.relaxed), ("value", total.value)):
        result.figures[f"dates {name} F1"] = 100 * measured.f1
    result.figures["dates mod"] = 100 * total.same_mod / total.gold_mods


def _left_open(found: DateMention, article: GoldArticle) -> bool:
    """Whether it meets only expressions that may be found or not."""
    met = [timex for timex in article.timexes if _meet(found, timex)]
    return bool(met) and all(timex.optional for timex in met)


def _meet(found: DateMention, timex: GoldTimex) -> bool:
    return found.start < timex.end and timex.start < found.end


def _as_found(timex: GoldTimex, found: Sequence[DateMention]) -> Timex:
    """The labelled expression with that of its right values which was found."""
    answers = [each.value for each in found if _meet(each, timex)]
    value = next((answer for answer in answers if answer in timex.values), timex.values[0])
    return Timex(timex.start, timex.end, timex.type, value, timex.mod or "")


def _missed_or_other(article: GoldArticle, wanted: Sequence[GoldTimex], found: Sequence[DateMention]) -> Iterator[str]:
    for timex in wanted:
        where = f"{article.id}: “{timex.text}” in “{around(article.text, timex.start, timex.end)}”"
        same = [each for each in found if _meet(each, timex)]
        if not same:
            yield f"{where} is missed ({timex.type} {timex.values[0]})"
        for each in same:
            if (each.start, each.end) != (timex.start, timex.end):
                yield f"{where} is read as “{each.text}” [{each.rule}]"
            if each.value not in timex.values:
                yield f"{where} is {' or '.join(timex.values)}, not {each.value} [{each.rule}]"
            if each.type != timex.type:
                yield f"{where} is a {timex.type}, not a {each.type} [{each.rule}]"
            if timex.mod and each.mod != timex.mod:
                yield f"{where} has mod {timex.mod}, not {each.mod} [{each.rule}]"


def _too_many(article: GoldArticle, wanted: Sequence[GoldTimex], found: Sequence[DateMention]) -> Iterator[str]:
    for each in found:
        if not any(_meet(each, timex) for timex in wanted):
            where = around(article.text, each.start, each.end)
            yield f"{article.id}: “{each.text}” in “{where}” is no date, not {each.value} [{each.rule}]"
