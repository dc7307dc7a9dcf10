"""The command line."""

import sys


def main() -> int:
    """Run `timeline` and return its exit status."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
