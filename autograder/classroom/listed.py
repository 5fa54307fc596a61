"""Names of a class for which there is no report, each with its reason.

``grade`` writes them beside its reports, so that whoever shows the class shows them too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.messages import Message
from autograder.writing.files import write_whole

__all__ = ["NOT_GRADED", "NOT_UNDERSTOOD", "NO_SUBMISSION", "Listed", "load", "write"]

NOT_GRADED = "not graded"  # by a fault of the grader
NO_SUBMISSION = "no submission"  # of somebody on the roster
NOT_UNDERSTOOD = "not understood"  # an entry of the folder that is nobody's
_STATUSES = {
    NOT_GRADED: Message("not graded"),
    NO_SUBMISSION: Message("no submission"),
    NOT_UNDERSTOOD: Message("not understood"),
}
_FILE = "without-report.json"


@dataclass(frozen=True)
class Listed:
    """One name, what it is, and why there is no report."""

    name: str
    status: str
    reason: Message

    @property
    def title(self) -> Message:
        """Its status, for people."""
        return _STATUSES[self.status]


def write(folder: Path, listed: Iterable[Listed]) -> None:
    """Write them into a folder of results, in place of the earlier ones."""
    rows = [{"name": e.name, "status": e.status, "reason": e.reason.to_json()} for e in listed]
    write_whole(folder / _FILE, json.dumps(rows, indent=1) + "\n")


def load(folder: Path) -> tuple[Listed, ...]:
    """Read them back; none where there is no such file.

    Raises
    ------
    ValueError
        The file is damaged, with what to do.
    """
    path = folder / _FILE
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Listed(row["name"], _known(row["status"]), Message.from_json(row["reason"]))
            for row in rows
        )
    except FileNotFoundError:
        return ()
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{path} is damaged: delete it and grade again.") from None


def _known(status: str) -> str:
    if status not in _STATUSES:
        raise ValueError(status)
    return status
