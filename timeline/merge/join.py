"""One event out of all its tellings: the date they allow, who took part, whether it happened."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from timeline.model import Article, Basis, Disagreement, Event, EventMention, Participant, Role, Status, When
from timeline.period import Period

_ROLES: Final = (Role.AGENT, Role.TARGET, Role.PLACE, Role.MENTIONED)
_STATUSES: Final = (
    Status.STATED, Status.DENIED, Status.REPORTED, Status.PLANNED, Status.OPINION, Status.CONDITIONAL
)  # fmt: skip
_SHARE: Final = 0.1
"""Of the articles that tell an event: so many say who did what; up to ten articles, any of them."""
_SURE: Final = (Status.STATED, Status.DENIED)


def join(told: Sequence[EventMention], articles: Mapping[str, Article]) -> Event:
    """The event that these tellings are of. Its sources stand in the order in which they were published.

    The id is that of the first telling, so it stays when later articles tell the event again.
    """
    in_order = sorted(told, key=lambda one: _age(one, articles))
    when, basis = _when(in_order)
    status = _status(in_order)
    first = next(one for one in in_order if one.status is status)
    return Event(
        id=_id(in_order[0]),
        title=first.title,
        when=when,
        sources=(first, *(one for one in in_order if one is not first)),
        participants=_participants(in_order),
        basis=basis,
        status=status,
        status_cue=first.status_cue,
        narrowed=_is_narrowed(in_order, when),
        disagreements=_disagreements(in_order, when),
    )


def _age(one: EventMention, articles: Mapping[str, Article]) -> tuple[int, str, int, int]:
    """Oldest article first, those without a date last; then the place in the text."""
    published = articles[one.article].published
    day = published.period.start.toordinal() if published else 1 << 30
    return day, one.article, *_place(one)


def _place(one: EventMention) -> tuple[int, int]:
    return one.trigger.start if one.trigger else one.sentence.start, one.date.start if one.date else -1


def _id(one: EventMention) -> str:
    trigger, date = _place(one)
    text = f"{one.article}\n{one.sentence.start}\n{trigger}\n{date}\n{one.trigger.text if one.trigger else ''}"
    return "e-" + hashlib.sha256(text.encode()).hexdigest()[:12]


def _when(told: Sequence[EventMention]) -> tuple[When | None, Basis]:
    """The most exact of the dates that most articles allow; the day of the report where no text gives a date."""
    explicit = _explicit(told)
    if explicit:
        exact = [
            (when, period)
            for when, period in explicit
            if not any(_is_finer(other, when) and period.contains(inner) for other, inner in explicit)
        ]
        return max(exact, key=lambda each: _support(each[0], each[1], told))[0], Basis.TEXT
    dated = [one for one in told if one.when is not None]
    textual = [one for one in dated if one.basis is Basis.TEXT]
    if not dated:
        return None, told[0].basis
    first = (textual or dated)[0]
    return first.when, first.basis


def _explicit(told: Sequence[EventMention]) -> list[tuple[When, Period]]:
    return [(one.when, one.when.period) for one in told if one.basis is Basis.TEXT and one.when and one.when.period]


def _is_finer(one: When, other: When) -> bool:
    """Whether a date says more exactly when: fewer days, nothing open or about it."""
    return _width(one) < _width(other)


def _width(when: When) -> tuple[bool, int, bool]:
    return when.open is not None, when.period.days if when.period else 1 << 30, when.mod is not None


def _support(when: When, period: Period, told: Sequence[EventMention]) -> tuple[int, int, int, str]:
    """How many articles and then tellings allow a date; of equals the earlier."""
    allowing = [
        one.article
        for one in told
        if one.basis is Basis.TEXT and one.when and one.when.period and one.when.period.overlaps(period)
    ]
    return len(set(allowing)), len(allowing), -period.start.toordinal(), when.edtf


def _is_narrowed(told: Sequence[EventMention], when: When | None) -> bool:
    """Whether some source's date holds more days than the event's."""
    if when is None or when.period is None:
        return False
    return any(period.days > when.period.days and period.contains(when.period) for _, period in _explicit(told))


def _disagreements(told: Sequence[EventMention], when: When | None) -> tuple[Disagreement, ...]:
    """The sources whose own words put the event at another time."""
    if when is None or when.period is None:
        return ()
    return tuple(
        Disagreement(one.article, one.when.edtf, one.date.text if one.date else "")
        for one in told
        if one.basis is Basis.TEXT and one.when and one.when.period and not one.when.period.overlaps(when.period)
    )


def _status(told: Sequence[EventMention]) -> Status:
    """What a source states or denies outright counts before reports, plans and views; of both what more say."""
    count = Counter(one.status for one in told)
    among = [status for status in _SURE if count[status]] or [status for status in _STATUSES if count[status]]
    return max(among, key=lambda status: (count[status], -_STATUSES.index(status)))


def _participants(told: Sequence[EventMention]) -> tuple[Participant, ...]:
    """Everyone whom any source gives a part, in the strongest role that enough articles give.

    Agents come first, and of each role those whom most articles name. What one article of fifty says of somebody who
    is only named in the others is no more than that he is named.
    """
    given: dict[str, dict[str, Role]] = {}
    for one in told:
        for part in one.taking_part:
            roles = given.setdefault(part.actor, {})
            roles[one.article] = min(roles.get(one.article, part.role), part.role, key=_ROLES.index)
    enough = _SHARE * len({one.article for one in told})
    most_named = sorted(given.items(), key=lambda item: -len(item[1]))
    found = {actor: _role(Counter(roles.values()), enough) for actor, roles in most_named}
    return tuple(Participant(actor, role) for role in _ROLES for actor, has in found.items() if has is role)


def _role(count: Counter[Role], enough: float) -> Role:
    """The strongest role that so many articles give, it or a stronger one; the weakest where none has so many."""
    for role, articles in zip(_ROLES, accumulate(count[role] for role in _ROLES), strict=True):
        if count[role] and articles >= enough:
            return role
    return max(count, key=_ROLES.index)
