"""Which answers are nearly the same text, so that they are read one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from autograder.classroom.likeness import text_likeness

__all__ = ["grouped"]

_SHARE = 0.5  # of all rows of words that two answers have


def grouped(texts: Mapping[str, str]) -> list[list[str]]:
    """Put answers together that share most of their words in a row; larger groups come first.

    Parameters
    ----------
    texts : mapping of str to str
        By a key that says nothing of the student: the order follows from it.

    Examples
    --------
    >>> grouped({"a": "All rows of U.", "b": "One row only", "c": "all  rows of U"})
    [['a', 'c'], ['b']]
    """
    keys = sorted(texts)
    parts, same = {}, defaultdict(list)
    for key in keys:
        parts[key] = text_likeness(texts[key]).parts.keys()
        same["".join(c for c in texts[key].casefold() if c.isalnum())].append(key)
    group = {key: keys[0] for keys in same.values() for key in keys}
    first = [keys[0] for keys in same.values()]

    def top(key: str) -> str:
        while group[key] != key:
            key = group[key]
        return key

    for i, one in enumerate(first):
        for other in first[:i]:
            if top(one) != top(other) and _near(len(parts[one]), len(parts[other])):
                common = len(parts[one] & parts[other])
                if common >= _SHARE * (len(parts[one]) + len(parts[other]) - common):
                    low, high = sorted((top(one), top(other)))
                    group[high] = low
    found = defaultdict(list)
    for key in keys:
        found[top(top(group[key]))].append(key)
    return sorted(found.values(), key=lambda keys: (-len(keys), keys[0]))


def _near(one: int, other: int) -> bool:
    """Whether two numbers of rows can share enough at all; none share nothing."""
    return min(one, other) > 0 and min(one, other) >= _SHARE * max(one, other)
