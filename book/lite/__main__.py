"""``python -m book.lite`` builds ``build/book/lite``: the assignment in a browser tab."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from book.lite.runtime import RuntimeFault
from book.lite.site import LiteFault, build

OUTPUT = Path(__file__).resolve().parents[2] / "build" / "book" / "lite"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m book.lite", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUTPUT, help="default: build/book/lite")
    parser.add_argument(
        "--pyodide",
        type=Path,
        metavar="FOLDER",
        help="serve Pyodide from the site itself: a folder that `python -m book.lite.runtime`"
        " filled; default: pages load it from its public address",
    )
    options = parser.parse_args(arguments)
    try:
        print(f"{build(options.out, options.pyodide)} written")
    except (LiteFault, RuntimeFault) as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
