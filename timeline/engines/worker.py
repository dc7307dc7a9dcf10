"""A worker: `python -m timeline.engines.worker`, started by `processes`.

It gets the settings and then articles on standard input, and answers on standard output: first an empty sentence when
it is ready, or the one that says why it can't be; then a reading an article, in their order. It ends with its input.
"""

import os
import signal
import sys

from timeline import language
from timeline.engines import wire
from timeline.engines.here import read_here
from timeline.model import Article


def main() -> None:
    """Serve until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started it decides
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints must not end up among the answers
    first = wire.receive(requests)
    if first is None:
        return
    settings = wire.settings_decoder.decode(first)
    try:
        model = language.load_model(settings.model)
    except ValueError as error:
        wire.send(answers, wire.pack(str(error)))
        return
    _limit_memory(settings.memory)
    # The first article makes libraries load what they need, and its time must not count against it.
    read_here(Article("", "It rained on 3 May 2021."), settings, model)
    wire.send(answers, wire.pack(""))
    while (frame := wire.receive(requests)) is not None:
        reading = read_here(wire.article_decoder.decode(frame), settings, model)
        wire.send(answers, wire.pack_reading(reading))


def _limit_memory(most: int) -> None:
    """Let allocations above `most` bytes fail, so that one article can't take the computer's memory (POSIX only)."""
    if most and sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        resource.setrlimit(resource.RLIMIT_DATA, (most if hard < 0 else min(most, hard), hard))


if __name__ == "__main__":
    main()
