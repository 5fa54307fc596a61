"""What the book counts of its own checks, kept between builds: the first page tells it each time.

To count, all formulas are evaluated. What was counted is true as long as no file has changed on
which it depends, and is kept in ``build/`` beside a digest of these files.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from autograder.writing.files import digest_of
from book import formulas

__all__ = ["count", "digest"]

ROOT = formulas.BOOK.parent
FILE = ROOT / "build" / "counted.json"
TOTALS = ("equations", "lines", "example_lines", "false", "referred")


def depends_on() -> list[Path]:
    """Files that say what is counted."""
    return [
        *sorted(formulas.BOOK.glob("*.md")),
        *formulas.sources(),
        *sorted((ROOT / "autograder" / "mathematics").glob("*.py")),
        *sorted((ROOT / "solutions" / "word2vec").glob("*.py")),
        Path(__file__),
    ]


def digest() -> str:
    """Of all that the counts depend on."""
    return digest_of(depends_on(), ROOT)


def _counted() -> dict[str, int]:
    """Evaluate everything, and count."""
    from book import inline

    totals = {f"total.{what}": formulas.total(what) for what in TOTALS}
    return totals | {f"inline.{what}": number for what, number in inline.counts().items()}


@cache
def _all(file: Path) -> dict[str, int]:
    now = digest()
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["digest"] == now:
            return dict(kept["counts"])
    except (OSError, ValueError, KeyError, TypeError):
        pass  # nothing is kept yet, or what is kept can't be read
    counts = _counted()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"digest": now, "counts": counts}), encoding="utf-8")
    return counts


def count(what: str) -> int:
    """One of the counts, like ``total.lines`` or ``inline.listed``."""
    return _all(FILE)[what]
