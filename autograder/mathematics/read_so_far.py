"""The chains of the rows read so far: what is said before them, beside them, and after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .annotations import derives_loss
from .cases import Chain
from .conditions import Condition, conditions_in, is_condition, spelt
from .remarks import OF_A_NAME
from .tokens import Token

__all__ = ["ReadSoFar"]

_IF = re.compile(r"(?i)^(if|iff|if and only if|when|whenever|where|for|exactly if|only if|当|若)$")


class ReadSoFar:
    """Chains as they grow, and where the next expression belongs."""

    def __init__(self, remarks: bool) -> None:
        self.chains: list[Chain] = []
        self.remarks = remarks
        self.standing: list[Condition] = []  # said before what follows
        self.fresh = True  # the next expression begins a chain
        self.open = False  # the next tokens belong to the last part
        self.by_minus = False  # they do since their row begins with a minus
        self.number = 0
        self.row_starts = self.resumes = False
        self.case: list[Condition] = []  # said before a line that goes on with "="
        self.general = False  # the case ended before such a line
        self.noting = False  # a note began on the row, which it ends with

    def follows(self, own: Sequence[Token]) -> bool:
        r"""Whether what stands after ``\Rightarrow`` is the next line of the first chain."""
        main = [chain for chain in self.chains if chain.parts and not chain.aside]
        rest = [t for t in own if t.kind not in ("&", "space", "newline")][1:]
        return (
            len(main) == 1
            and bool(rest)
            and not any(t.kind == "text" for t in rest)
            and derives_loss(main[0].parts[0].tokens)
            and not is_condition([rest])
        )

    def derives(self, known: int) -> bool:
        """Whether the last of the `known` chains is a derivation, beside which others are notes."""
        main = [chain for chain in self.chains[:known] if chain.parts and not chain.aside]
        return bool(main) and derives_loss(main[-1].parts[0].tokens)

    def resume(self) -> None:
        """Go on with the chain before a note."""
        if self.chains and self.chains[-1].aside:
            before = [c for c in self.chains if c.parts and not c.aside]
            self.chains.append(
                self.chains.pop(self.chains.index(before[-1])) if before else Chain()
            )

    def note(self) -> None:
        """Begin a chain beside the one before, which goes on after the row."""
        self.chains.append(Chain([], list(self.standing), aside=True))
        self.fresh, self.open, self.noting = True, False, True

    def is_beside(self, ahead: Sequence[list[Token]], sure: bool, always: bool = False) -> bool:
        """Whether an equation after the chain is a note on it, not what is derived next."""
        chain = self.chains[-1] if self.chains else None
        if chain is None or not chain.parts or always or self.remarks:
            return chain is not None and bool(chain.parts)
        head = ahead[0] if ahead else []
        named = all(t.kind in OF_A_NAME for t in head)
        return not derives_loss(head) and (sure or named or chain.parts[0].row < self.number)

    def says_if(self, token: Token) -> bool:
        """Whether words like "iff" tie a condition to the equation before them on the row."""
        parts = self.chains[-1].parts if self.chains else []
        return (
            len(parts) > 1 and parts[-1].row == self.number and bool(_IF.search(token.text.strip()))
        )

    def say_when(self, conditions: list[Condition], before: bool) -> None:
        """A condition holds for the chain before it on a row, else for those after it."""
        noted = bool(self.noting and self.chains and self.chains[-1].parts)
        if noted or (self.chains and self.chains[-1].parts and not self.fresh and not before):
            self.chains[-1].conditions += conditions
            self.chains[-1].parts[-1].said += conditions
        elif conditions:
            self.stand(conditions)

    def stand(self, conditions: list[Condition]) -> None:
        """What follows holds under these conditions."""
        self.standing, self.case = conditions, list(conditions)
        self.fresh, self.general = True, not conditions

    def in_general(self, before: bool, ended: Sequence[Condition]) -> None:
        """Conditions end, for the chain before it on a row as well."""
        chain = self.chains[-1] if self.chains else None
        self.case, self.general = [], True
        if chain and chain.parts and not self.fresh and not before:
            chain.parts[-1].general, self.general = True, False
            chain.conditions = [c for c in chain.conditions if c not in ended]
        self.standing = [c for c in self.standing if c not in ended]

    def last_tokens(self) -> list[Token]:
        """The tokens of the last part."""
        return self.chains[-1].parts[-1].tokens if self.chains and self.chains[-1].parts else []

    def condition(self, tokens: list[Token]) -> None:
        """A relation other than equality after an expression."""
        self.say_when(conditions_in(spelt(tokens)), False)
