"""Archives: a timeline of more articles than fit in memory, the same one as `pipeline.build_timeline` makes.

What an article says goes to disk as soon as it is read, and is joined with what others say in blocks of time; memory is
for one block, for the names of all actors, and for the articles' ids.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from timeline import __version__, actors, merge, rank
from timeline.archive.spill import Spill
from timeline.export.parts import Counts, Parts
from timeline.merge.blocks import MOST, Block, cut, days, part, published
from timeline.model import Event, Problem, Reading

__all__ = ["Join", "combined", "join_block"]

Join = Callable[[Iterable[bytes]], Iterator[bytes]]
"""What `join_block` gives for each of some blocks, in their order."""

_readings_decoder: Final = msgspec.msgpack.Decoder(list[Reading])
_events_decoder: Final = msgspec.msgpack.Decoder(list[Event])


def join_block(readings: bytes) -> bytes:
    """The packed events of the packed readings of one block, with their weights. Any worker can do it."""
    own = _readings_decoder.decode(readings)
    return msgspec.msgpack.encode(rank.weighed(merge.merge(own), own))


def join_here(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """What `join_block` gives for each."""
    return map(join_block, blocks)


@contextmanager
def combined(
    readings: Iterable[Reading],
    *,
    model_name: str,
    aliases: actors.Aliases = actors.NO_ALIASES,
    problems: Iterable[Problem] = (),
    most: int = MOST,
    join: Join = join_here,
    folder: Path | None = None,
) -> Iterator[Parts]:
    """What `pipeline.combine` makes of the readings, in parts that can be read once, inside the block.

    `problems` may grow until the last reading has come; `most` tellings are joined at once, by `join` where there are
    several workers. Takes about 4 KB of disk for an article of 500 words, in `folder` (by default where the system has
    such files), and frees it at the end. Raises StoreError when there is no room.
    """
    with TemporaryDirectory(prefix="timeline-", dir=folder) as place, Spill(Path(place)) as spill:
        left_out = []
        for reading in readings:
            twice = spill.keep(reading)
            found = (*reading.problems, *([twice] if twice else []))
            left_out += [(reading.article.id, found)] if found else []
        register = actors.Register()
        told: Counter[int] = Counter()
        read = 0
        for read, reading in enumerate(spill.readings(), 1):  # noqa: B007 - counted
            register.add(reading)
            told.update(own := days(reading))
            for day in {*own, published(reading)}:
                spill.note_day(day, reading)
        names = register.names(aliases.pairs)
        greatest, taking_part = 0.0, Counter[str]()
        made, on_calendar = 0, 0
        for events in join(_packed(spill, names, block) for block in cut(told, most=most)):
            for event in _events_decoder.decode(events):
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
            problems=(*problems, *(one for _, found in sorted(left_out, key=itemgetter(0)) for one in found)),
            count=Counts(read, on_calendar, made - on_calendar),
        )


def _packed(spill: Spill, names: actors.Names, block: Block) -> bytes:
    """The readings of a block, with what they tell of it."""
    own = [found for reading in spill.readings(block) if (found := part(names.given(reading), block)) is not None]
    return msgspec.msgpack.encode(own)
