"""Archives: a timeline of more articles than fit in memory, the same one as `pipeline.build_timeline` makes.

What an article says goes to disk as soon as it is read, and is joined with what others say in blocks of time; memory is
for one block, for the names of all actors, and for the articles' ids.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline import __version__, actors, merge, rank
from timeline.archive.spill import Spill
from timeline.export.parts import Counts, Parts
from timeline.merge.blocks import MOST, Block, cut, days, part
from timeline.model import Event, Problem, Reading

__all__ = ["combined"]


@contextmanager
def combined(
    readings: Iterable[Reading],
    *,
    model_name: str,
    aliases: actors.Aliases = actors.NO_ALIASES,
    problems: Iterable[Problem] = (),
    most: int = MOST,
    folder: Path | None = None,
) -> Iterator[Parts]:
    """What `pipeline.combine` makes of the readings, in parts that can be read once, inside the block.

    `problems` may grow until the last reading has come; `most` tellings are joined at once. Takes about 4 KB of disk
    for an article of 500 words, in `folder` (by default where the system has such files), and frees it at the end.
    Raises StoreError when there is no room.
    """
    with TemporaryDirectory(prefix="timeline-", dir=folder) as place, Spill(Path(place)) as spill:
        register = actors.Register()
        told: Counter[int] = Counter()
        left_out = []
        read = 0
        for read, reading in enumerate(readings, 1):  # noqa: B007 - counted
            spill.keep(reading)
            register.add(reading)
            told.update(days(reading))
            left_out += [(reading.article.id, reading.problems)] if reading.problems else []
        names = register.names(aliases.pairs)
        greatest, taking_part = 0.0, Counter[str]()
        made, on_calendar = 0, 0
        for block in cut(told, most=most):
            for event in _joined(spill, names, block):
                spill.add(event)
                made += 1
                greatest = max(greatest, event.importance)
                if event.when and event.when.period:
                    on_calendar += 1
                    taking_part.update({one.actor for one in event.participants})

        def ranked(*, placed: bool) -> Iterator[Event]:
            for event in spill.events(placed=placed):
                yield replace(event, importance=rank.importance(event, greatest))

        yield Parts(
            made_with=(("timeline", __version__), ("model", model_name)),
            articles=(reading.article for reading in spill.readings()),
            actors=names.actors,
            taking_part=taking_part,
            events=ranked(placed=True),
            unplaced=ranked(placed=False),
            problems=(*problems, *(one for _, found in sorted(left_out) for one in found)),
            count=Counts(read, on_calendar, made - on_calendar),
        )


def _joined(spill: Spill, names: actors.Names, block: Block) -> list[Event]:
    """The events of a block, with their weights."""
    own = [found for reading in spill.readings(block) if (found := part(names.given(reading), block)) is not None]
    return rank.weighed(merge.merge(own), own)
