"""Meaning + publication + what the text has said so far → when that is, and why, in a reader's words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.dates.direction import Direction
from timeline.dates.meaning import (
    Base,
    Calendar,
    Clock,
    Edge,
    Holiday,
    Meaning,
    Nth,
    Part,
    Shift,
    Span,
    Weekday,
    Which,
    Within,
)
from timeline.dates.resolve.chapter import goes_on, hangs, is_bare, is_narrative, looks_back, said_on, turns
from timeline.dates.resolve.place import names_quarter, names_year, place
from timeline.dates.resolve.scene import Answer, Chapter, Scene, Waiting
from timeline.model import Mod, Open, TimexType, When
from timeline.period import Period, Unit, edtf, edtf_open, span, timex
from timeline.spoken import in_a_sentence

__all__ = ["Asked", "Resolved", "hangs", "is_bare", "is_narrative", "resolve_all", "turns", "wants_direction"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One expression to resolve: what it says, where the sentence looks, and on which side it runs on.

    `leads` holds when it opens its sentence: "In 1917, …" turns a narrative's clock; `goes_on` in the sentence of the
    expression before, and in the news only right behind a date with its year: "on 25 April 1915 and left on 3 May". The
    rest is known in a narrative only: `aside` holds for what leaves its line ("as in 1917"), `quoted` for what hangs on
    when it was said and stands in quotation marks, `coming` for what even a history says of days after its publication.
    """

    meaning: Meaning
    text: str
    leaning: Direction | None = None
    open: Open | None = None
    leads: bool = False
    aside: bool = False
    goes_on: bool = False
    quoted: bool = False
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """TIMEX3's answer, the calendar's, and the line that explains it."""

    type: TimexType
    value: str
    why: str
    mod: Mod | None = None
    when: When | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class _Course:
    """Where a text has come to, for the first and the last day that it can have appeared on (the same when known).

    `line` is where its tale was, while the text is aside of it.
    """

    early: Scene
    late: Scene
    line: tuple[Scene, Scene] | None = None


def resolve_all(asked: Sequence[Asked], *, anchor: Period | None, narrative: bool) -> list[Resolved | None]:
    """Resolve a text's expressions in their order; None for those that lie outside the calendar.

    What was asked before at the same point of the text's course has the same answer: tables say little, often.
    """
    first, last = (anchor.start, anchor.last) if anchor else (None, None)
    course = _Course(Scene(first, narrative), Scene(last, narrative))
    known: dict[Asked, tuple[_Course, Resolved | None, _Course]] = {}
    answers = []
    for one in asked:
        before = known.get(one)
        if before is None or before[0] != course:
            before = known[one] = (course, *_step(one, course, anchor))
        _, resolved, course = before
        answers.append(resolved)
    return answers


def _step(one: Asked, course: _Course, anchor: Period | None) -> tuple[Resolved | None, _Course]:
    """What one expression comes to, and where the text is after it."""
    early, late, line = course.early, course.late, course.line
    rough = early.today != late.today
    if line is not None and not (one.goes_on and (one.aside or _is_of_that_day(one.meaning))):
        (early, late), line = line, None
    if early.leaning != one.leaning:
        early, late = replace(early, leaning=one.leaning), replace(late, leaning=one.leaning)
    if (one.leads or one.goes_on) and early.chapter is Chapter.BEGUN and is_bare(one.meaning):
        early, late = replace(early, chapter=Chapter.TOLD), replace(late, chapter=Chapter.TOLD)
    if one.coming and is_bare(one.meaning):
        line = line or (early, late)
        early, late = replace(early, narrative=False), replace(late, narrative=False)
    seen = said_on(one.meaning, early) if one.quoted else anchor
    try:
        answer = place(one.meaning, early if seen is anchor else replace(early, today=seen.start if seen else None))
        other = place(one.meaning, late) if rough and seen is anchor else answer
        resolved = _resolved(one, _joined(one, answer, other, anchor), anchor, seen) if answer and other else None
    except Waiting:
        return _waiting(one), _Course(early, late, line)
    except (ValueError, OverflowError):  # outside the years that the calendar reaches
        resolved = None
    if resolved is None or answer is None or other is None or one.open is Open.START:
        return resolved, _Course(early, late, line)  # "until the following May" does not move the tale on
    if early.tells_time and line is None and (one.aside or looks_back(one.meaning)):
        line = early, late
    year, quarter = names_year(one.meaning), names_quarter(one.meaning)
    early = early.after(answer, names_year=year, names_quarter=quarter)
    chapter = goes_on(one.meaning, answer, early, anchor, leads=one.leads)
    early = replace(early, chapter=chapter) if early.chapter is not chapter else early
    late = late.after(other, names_year=year, names_quarter=quarter) if rough else early
    late = replace(late, chapter=chapter) if late.chapter is not chapter else late
    return resolved, _Course(early, late, line)


def _is_of_that_day(meaning: Meaning) -> bool:
    """Whether it is a time of the day named right before it: "on Saturday, June 22, at 2 p.m."."""
    return isinstance(meaning, Clock) and isinstance(meaning.day, Shift) and meaning.day.base is Base.TEXT


def wants_direction(meaning: Meaning) -> bool:
    """Whether a meaning leaves open on which side of the publication it lies."""
    match meaning:
        case (
            Calendar(year=None, which=Which.BARE)
            | Part(year=None, which=Which.BARE)
            | Holiday(year=None, which=Which.BARE)
        ):
            return True
        case Weekday(which=Which.BARE) | Span() | Nth():
            return True
        case Shift(base=Base.NEAR):
            return True
        case Edge(of=of) | Within(Shift() | Weekday(which=Which.PREVIOUS | Which.FOLLOWING), of):
            return wants_direction(of)
        case Clock(day=of):
            return of is None or wants_direction(of)
        case _:
            return False


def _joined(one: Asked, early: Answer, late: Answer, anchor: Period | None) -> Answer:
    """The answer to a publication that is known only roughly: everything from the earliest to the latest it can be."""
    if early.period == late.period or early.period is None or late.period is None or anchor is None:
        return early
    start, last = early.period.start, late.period.last
    value = None
    if isinstance(one.meaning, Weekday):
        start, last = min(start, anchor.start), max(last, anchor.last)
        value = f"XXXX-WXX-{one.meaning.number}"
    whole = span(start, last)
    reason = f"{early.reason}, whose day is not known"
    return Answer(value or timex(whole), whole, reason, early.type, Mod.APPROX, spoken=in_a_sentence(whole))


def _resolved(one: Asked, answer: Answer, anchor: Period | None, seen: Period | None) -> Resolved:
    """The answer, as seen from the publication or from when a quotation was said."""
    spoken = f"{answer.spoken}: " if answer.spoken else ""
    from_where = "the article" if seen is anchor else "these words"
    reason = answer.reason
    if seen and "the article" in reason:
        reason = reason.replace("the article", f"{from_where} ({in_a_sentence(seen)})", 1)
    why = f"“{one.text}” → {spoken}{_MOD_WORDS.get(answer.mod, '') if answer.mod else ''}{reason}"
    return Resolved(answer.type, answer.value, why, answer.mod, _when(one, answer, anchor))


_MOD_WORDS = {
    Mod.START: "its beginning, ", Mod.MID: "its middle, ", Mod.END: "its end, ", Mod.APPROX: "roughly, ",
}  # fmt: skip


def _when(one: Asked, answer: Answer, anchor: Period | None) -> When | None:
    period, mod = answer.period, answer.mod
    if period is None:
        return When(None, answer.edtf, mod) if answer.edtf else None
    if one.open is Open.END and (anchor is None or period.start < anchor.stop) and period.unit is not Unit.RANGE:
        run = span(period.start, anchor.last) if anchor and period.start < anchor.last else period
        return When(run, edtf_open(period, end=True), mod, Open.END)
    if one.open is Open.START:
        return When(period, edtf_open(period, end=False), mod, Open.START)
    return When(period, edtf(period, approximate=mod is Mod.APPROX), mod)


def _waiting(one: Asked) -> Resolved:
    kind = TimexType.TIME if isinstance(one.meaning, Clock) else TimexType.DATE
    why = f"“{one.text}” → waits: it hangs on a date that is not known, such as the publication's"
    return Resolved(kind, _template(one.meaning), why, waits=True)


def _template(meaning: Meaning) -> str:
    """TIMEX3's value of something whose place isn't known: X for what is open."""
    match meaning:
        case Calendar(month=int(month), day=int(number)):
            return f"XXXX-{month:02}-{number:02}"
        case Calendar(month=int(month)):
            return f"XXXX-{month:02}"
        case Calendar(day=int(number)):
            return f"XXXX-XX-{number:02}"
        case Weekday(number):
            return f"XXXX-WXX-{number}"
        case Clock(text, day=inner):
            return (_template(inner) if inner else "XXXX-XX-XX") + text
        case Shift(precision=precision):
            return {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.MONTH: "XXXX-XX"}.get(precision, "XXXX")
        case Edge(of=inner):
            return _template(inner)
        case _:
            return "XXXX"
