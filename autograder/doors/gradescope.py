"""Gradescope's export of submissions: ``submission_<number>/`` and one file that says whose.

``submission_metadata.yml`` is written by Ruby: its keys begin with a colon. A group's submission is
each member's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from autograder.doors.archive import BadDownload, Item
from autograder.doors.claim import Claim, Who
from autograder.messages import Message

__all__ = ["ABOUT", "reader"]

ABOUT = "submission_metadata.yml"
_LONGEST = 16 << 20  # bytes


def reader(about: Item) -> Callable[[tuple[str, ...]], tuple[Claim, ...]]:
    """Give what reads a path of the export that this file describes.

    Raises
    ------
    BadDownload
        The file can't be read as what Gradescope writes.
    """
    import yaml

    try:
        data = about.read()
        if len(data) > _LONGEST:
            raise ValueError
        found = yaml.load(data, Loader=yaml.CSafeLoader)
        folders = {
            str(folder): tuple(_claim(entry, who) for who in entry.get(":submitters") or ())
            for folder, entry in found.items()
        }
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise BadDownload(
            Message("{name} is not what Gradescope writes: export it again.", {"name": ABOUT})
        ) from None

    def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
        first, *rest = parts
        if not rest:
            return ()
        return tuple(
            Claim(claim.who, tuple(rest), claim.attempt, claim.time)
            for claim in folders.get(first, ())
        )

    return claims


def _claim(entry: Mapping[str, Any], who: Mapping[str, Any]) -> Claim:
    time = entry.get(":created_at")
    person = Who(
        "gradescope",
        name=_text(who.get(":name")),
        id=_text(who.get(":sid")),
        email=_text(who.get(":email")),
    )
    if not isinstance(time, datetime):
        return Claim(person, ())
    return Claim(person, (), time.isoformat(), time)


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int) else ""
