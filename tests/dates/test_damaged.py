"""Whatever happens to a text, it is read: the rules' examples, cut up, joined and damaged.

`python tests/dates/test_damaged.py 1000000` reads as many and says how long that took; the suite reads a few.
"""

import random
import sys
import time
from collections.abc import Iterator

from timeline.dates import read
from timeline.dates.rules import RULES
from timeline.period import Period, parse_edtf

_SENTENCES = [example.before + example.phrase + example.after for rule in RULES for example in rule.examples]
_PHRASES = [example.phrase for rule in RULES for example in rule.examples]
_ANCHORS: tuple[Period | None, ...] = (
    None, *map(parse_edtf, ("2024-06-20", "2024-02-29", "2023-12", "1999", "0001-01-01", "9998-12-31", "1916-07-01")),
)  # fmt: skip
_SIGNS = "0123456789 \n\t.,:;/-–—'’\"“”()[]$%#@+&½\u00a0\u00ad\u200b\u0301ßİ😀éЖ中"


def damaged(number: int) -> Iterator[tuple[str, Period | None]]:
    """So many texts, the same each time, with when they were published."""
    chance = random.Random(number)  # noqa: S311  # a seed, not a secret
    for _ in range(number):
        parts = [chance.choice(_SENTENCES if chance.random() < 0.5 else _PHRASES) for _ in range(chance.randint(1, 4))]
        letters = list(chance.choice(("", " ", ", ", " and ", "-", "\n", ". ")).join(parts))
        for _ in range(chance.randint(0, 6)):
            place = chance.randrange(len(letters))
            match chance.randrange(5):
                case 0 if len(letters) > 1:
                    del letters[place]
                case 1:
                    letters.insert(place, chance.choice(_SIGNS))
                case 2:
                    letters[place] = chance.choice(_SIGNS)
                case 3:
                    letters[place] = letters[place].swapcase()
                case _:
                    end = place + chance.randint(1, 12)
                    letters[place:place] = letters[place:end]
        yield "".join(letters), chance.choice(_ANCHORS)


def check(text: str, anchor: Period | None) -> None:
    position = 0
    for mention in read(text, anchor=anchor):
        assert position <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.value
        assert mention.why.startswith(f"“{mention.text}” → ")
        position = mention.end


def test_damaged_texts_are_read() -> None:
    for text, anchor in damaged(1500):
        check(text, anchor)


def main(number: int) -> None:
    start = time.process_time()
    for count, (text, anchor) in enumerate(damaged(number)):
        try:
            check(text, anchor)
        except Exception:
            sys.stderr.write(f"number {count}: {text!r}, published {anchor}\n")
            raise
        if count % 100_000 == 0:
            sys.stderr.write(f"{count:,}\n")
    sys.stderr.write(f"{number:,} texts read in {time.process_time() - start:.0f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
