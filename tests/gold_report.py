"""Print how well the pipeline reads the hand-labelled set, and where it differs.

usage: python tests/gold_report.py [dates] [actors] [events] [titles] [merge]
Differences of the rooms named, or of none, follow the table.
"""

import sys

from gold_result import Result
from gold_scores import measure


def table(result: Result) -> str:
    """The figures in percent, one a line."""
    return "".join(f"{name:24} {figure:6.1f}\n" for name, figure in result.figures.items())


def main(rooms: list[str]) -> None:
    """Print the table and the differences of `rooms`."""
    result = measure()
    sys.stdout.write(table(result))
    for room in rooms:
        lines = result.differences[room]
        sys.stdout.write(f"\n{room}: {len(lines)} differences\n" + "".join(f"  {line}\n" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
