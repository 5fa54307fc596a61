"""Chains, and what becomes of one whose lines hold in different cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .conditions import Condition
from .tokens import Token

__all__ = ["Chain", "Part", "by_cases"]


@dataclass
class Part:
    """One expression of a chain.

    Attributes
    ----------
    tokens : list of Token
    row : int
        Counted from 1, the rows that hold mathematics.
    minus : tuple of (int, int)
        Where in the tokens a row that begins with a minus was joined, and which row: it may as
        well be the next expression.
    """

    tokens: list[Token]
    row: int
    wrapped: bool = False  # begins a row without a sign: perhaps more of the part before
    said: list[Condition] = field(default_factory=list)  # when it holds, beside it
    general: bool = False  # said to hold in every case
    minus: tuple[tuple[int, int], ...] = ()


@dataclass
class Chain:
    """Expressions that are said to be equal, and when."""

    parts: list[Part] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    inline: bool = False  # words stand in its row
    aside: bool = False  # after "where" or "since": the chain before may go on


def by_cases(chain: Chain) -> list[Chain]:
    r"""Split a chain where its lines say what can't hold together, w = o and then w \\ne o.

    Each case begins with the chain's first expression, and holds up to the next one; after two
    cases, a line with the one-hot vector in it speaks of both.
    """
    said = [condition for part in chain.parts for condition in part.said]
    ends = any(part.general for part in chain.parts) and bool(said)
    if not ends and not any(_contradict(one, other) for one in said for other in said):
        return [chain]
    head = replace(chain.parts[0], wrapped=False, said=[])
    usual = [condition for condition in chain.conditions if condition not in said]
    found = [replace(chain, parts=[], conditions=usual)]
    for part in chain.parts:
        general = part.general or (len(found) > 2 and not part.said and _names_both(part.tokens))
        if (part.said or general) and found[-1].parts:
            parts = [] if chain.parts[0].said else [head]
            found.append(replace(chain, parts=parts, conditions=usual + part.said))
        elif part.said:
            found[-1].conditions = usual + part.said
        found[-1].parts.append(part)
    return [case for case in found if len(case.parts) > 1] or found


def _contradict(one: Condition, other: Condition) -> bool:
    """Whether one says that two indices are the same, and the other that they aren't."""
    letters, others = {*one[1:]}, {*other[1:]}
    return one[0] != other[0] and (letters == others or ("" in letters ^ others and "o" in letters))


def _names_both(tokens: Sequence[Token]) -> bool:
    r"""Whether y without a hat, \\delta, an indicator or cases stand there."""
    bare = [t for t in tokens if t.kind not in ("open", "space")]
    return any(
        t.kind in ("indicator", "begin")
        or (t[:2] == ("name", "y") and (i == 0 or bare[i - 1].kind != "accent"))
        or t[:2] == ("name", "\\delta")
        for i, t in enumerate(bare)
    )
