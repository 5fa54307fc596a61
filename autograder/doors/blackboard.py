"""Blackboard Original's download of a column, all files in one folder.

``word2vec_ada1_attempt_2026-11-25-18-50-00_word2vec.ipynb``: column, user name, time of the
attempt as the server's clock shows it, and then what the student called the file; and for each
attempt a ``.txt`` that tells of it. The first mark of an attempt is therefore Blackboard's own, and
the column is the same in a whole download.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from autograder.doors.claim import Claim, Reader, Who

__all__ = ["claims", "reader"]

_FILE = re.compile(
    r"(?P<head>[^/]+?)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Blackboard's.

    Examples
    --------
    >>> (claim,) = claims(("hw_1_ada1_attempt_2026-11-25-18-50-00_a.ipynb",))
    >>> claim.who.username, claim.time.isoformat()
    ('ada1', '2026-11-25T18:50:00')
    >>> chosen = "x_bo_attempt_2099-01-01-00-00-00.txt"
    >>> (claim,) = claims((f"hw_ada_attempt_2026-11-25-18-50-00_{chosen}",))
    >>> claim.who.username, claim.place == (chosen,)
    ('ada', True)
    """
    found = _FILE.fullmatch("/".join(parts))
    if found is None or "_" not in found["head"]:
        return ()
    try:
        time = datetime.strptime(found["when"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        return ()
    who = Who("blackboard", username=found["head"].rpartition("_")[2])
    place = tuple(part for part in (found["file"] or "").split("/") if part)
    return (Claim(who, place or ("about-this-attempt.txt",), found["when"], time),)


def reader(paths: Sequence[tuple[str, ...]], known: Callable[[Who], str | None]) -> Reader:
    """Give what reads a path of this download: a user's name may have ``_`` in it.

    Parameters
    ----------
    paths : sequence of tuple of str
        All of the download.
    known : callable
        Says who of a roster somebody is.
    """
    heads = {head for path in paths if (head := _head(path))}
    lengths = _columns([head.split("_") for head in sorted(heads)], known)

    def read(parts: tuple[str, ...]) -> tuple[Claim, ...]:
        if not (found := claims(parts)) or not lengths:
            return found
        users = [_user(_head(parts).split("_"), length) for length in lengths]
        people = {person: user for user in users if (person := known(user))}
        who = next(iter(people.values()), users[0])
        return (replace(found[0], who=who, unclear=len(people) > 1),)

    return read


def _head(path: tuple[str, ...]) -> str:
    found = _FILE.fullmatch("/".join(path))
    return found["head"] if found and claims(path) else ""


def _user(head: Sequence[str], length: int) -> Who:
    return Who("blackboard", username="_".join(head[length:]))


def _columns(heads: Sequence[Sequence[str]], known: Callable[[Who], str | None]) -> list[int]:
    """Say how much of each head may be the column, the longest first.

    It is what all have in common, or less of it where more of the users are then on the roster.
    """
    if not heads:
        return []
    alike = [len(set(words)) == 1 for words in zip(*heads, strict=False)]
    longest = min((*alike, False).index(False), *(len(head) - 1 for head in heads))
    on_roster = {n: _count(known(_user(head, n)) for head in heads) for n in range(longest, 0, -1)}
    best = max(on_roster.values(), default=0)
    return [n for n, count in on_roster.items() if count == best][: None if best else 1]


def _count(found: Iterable[object]) -> int:
    return sum(1 for one in found if one)
