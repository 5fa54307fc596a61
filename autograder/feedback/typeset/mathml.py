r"""A formula as people write it in LaTeX -> MathML, which browsers draw by themselves.

It reads what stands in notebooks: letters, scripts, fractions, roots, accents, sums, fences and
matrices. What it does not know is refused, so that the reader sees the formula's own text instead
of half of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import ClassVar

from markupsafe import Markup, escape

from autograder.feedback.typeset.letters import (
    ACCENTS,
    DRAWN,
    FENCES,
    LIMITS,
    SIGNS,
    SIZES,
    WORDS,
    in_font,
)
from autograder.feedback.typeset.tokens import NotRead, Tokens

__all__ = ["mathml"]

_LONGEST, _DEEPEST = 4000, 40


def mathml(latex: str, display: bool = False) -> Markup:
    r"""Give a formula as a ``<math>`` element.

    Raises
    ------
    NotRead

    Examples
    --------
    >>> print(mathml(r"\hat y - y"))
    <math><mover accent="true"><mi>y</mi><mo>^</mo></mover><mo>−</mo><mi>y</mi></math>
    """
    if len(latex) > _LONGEST:
        raise NotRead("The formula is too long.")
    reader = _Reader(latex, display)
    inside = reader.lines(("",)) if display else reader.row(())
    return Markup("<math{}>{}</math>").format(
        Markup(' display="block"') if display else "", Markup(inside)
    )


def _tag(name: str, content: str, attributes: str = "") -> str:
    return f"<{name}{' ' if attributes else ''}{attributes}>{content}</{name}>"


def _sign(text: str, attributes: str = "") -> str:
    return _tag("mo", str(escape(text)), attributes)


class _Reader(Tokens):
    """Reads tokens from left to right; what it gives is escaped."""

    def __init__(self, latex: str, display: bool) -> None:
        super().__init__(latex)
        self._display, self._depth = display, 0

    def row(self, ends: Collection[str]) -> str:
        """Read until one of `ends`, which is left to be read."""
        parts = []
        while (token := self.peek()) not in ends:
            if not token:
                if ends:
                    raise NotRead(f"{' or '.join(sorted(ends))} is missing.")
                break
            parts.append(self._scripted())
        return "".join(parts)

    def lines(self, ends: Collection[str], kind: str = "") -> str:
        """Read lines of a table; where no kind is said, a single one is a row."""
        rows, cells = [], []
        while True:
            cells.append(self.row(("&", "\\\\", *ends)))
            token = self.peek()
            if token != "&":
                rows.append(cells)
                cells = []
            if token in ends:
                break
            self.place += 1
        if len(rows) > 1 and rows[-1] == [""]:
            rows.pop()
        if not kind and len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        drawn = (_tag("mtr", "".join(_tag("mtd", cell) for cell in row)) for row in rows)
        return _tag("mtable", "".join(drawn), kind.strip() if kind else 'class="lines"')

    def _scripted(self) -> str:
        """Read one thing with what stands below and above it."""
        first = self.peek()
        base = "<mrow></mrow>" if first in ("^", "_") else self._atom()
        below = above = ""
        while (token := self.peek()) in ("^", "_", "'", "\\limits", "\\nolimits"):
            self.place += 1
            if token == "_" and not below:
                below = self._argument()
            elif token == "^" and not above:
                above = self._argument()
            elif token == "'":
                above += _sign("′")
            elif token in "^_":
                raise NotRead("Two scripts stand at one place.")
        above = _tag("mrow", above) if above else ""
        over = self._display and first[1:] in LIMITS
        names = ("munder", "mover", "munderover") if over else ("msub", "msup", "msubsup")
        if below and above:
            return _tag(names[2], base + below + above)
        if below or above:
            return _tag(names[0] if below else names[1], base + (below or above))
        return base

    def _argument(self) -> str:
        """Read what a command is about: a group, or one thing."""
        if self.peek() == "{":
            return self._group()
        if len(token := self.next()) > 1 and token[0].isdigit():
            self.tokens[self.place - 1] = token[1:]  # as in TeX, one digit: \\frac12
            self.place -= 1
            return _tag("mn", token[0])
        self.place -= 1
        return self._atom()

    def _group(self) -> str:
        self.take("{")
        inside = self.row(("}",))
        self.take("}")
        return _tag("mrow", inside)

    def _atom(self) -> str:
        """Read one thing; all that stands within another comes by here."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotRead("The formula is too deep.")
        found = self._thing()
        self._depth -= 1
        return found

    def _thing(self) -> str:
        token = self.next()
        if token == "{":
            self.place -= 1
            return self._group()
        if token in ("}", "&"):
            raise NotRead(f"{token} stands where nothing is open.")
        if len(token) > 1 and token[0] == "\\":
            return self._command(token[1:])
        if token[0].isdigit():
            return _tag("mn", token)
        if token.isalpha():
            return _tag("mi", str(escape(token)))
        return _sign({"-": "−", "*": "∗", "~": "\u00a0"}.get(token, token))

    def _command(self, name: str) -> str:
        if name in DRAWN:
            return DRAWN[name]
        if name in ACCENTS:
            return _tag("mover", self._argument() + _sign(ACCENTS[name]), 'accent="true"')
        if name in SIZES:
            return ""
        if name in WORDS:
            kind = "mi" if name.startswith(("operatorname", "mathrm")) else "mtext"
            return _tag(kind, str(escape(self.raw())), "" if kind == "mtext" else _UPRIGHT)
        read = self._readers.get(name)
        if read is not None:
            return read(self)
        return self._font(name)

    def _font(self, name: str) -> str:
        if in_font(name, "") is None:
            raise NotRead(f"\\{name} is not known.")
        text = self.raw() if self.peek() == "{" else self.next()
        if text.isascii() and text.isalpha():
            return _tag("mi", in_font(name, text) or text)
        inside = _Reader(text, self._display)  # more than letters, as it is
        inside._depth = self._depth
        return _tag("mrow", inside.row(()))

    def _fraction(self) -> str:
        return _tag("mfrac", self._argument() + self._argument())

    def _root(self) -> str:
        if self.peek() != "[":
            return _tag("msqrt", self._argument())
        self.place += 1
        degree = _tag("mrow", self.row(("]",)))
        self.take("]")
        return _tag("mroot", self._argument() + degree)

    def _fenced(self) -> str:
        opening = self._fence()
        inside = self.row(("\\right",))
        self.take("\\right")
        return _tag("mrow", opening + inside + self._fence())

    def _fence(self) -> str:
        token = self.next()
        sign = SIGNS.get(token[1:], "") if token[0] == "\\" else token.replace(".", "")
        if token[0] == "\\" and not sign:
            raise NotRead(f"{token} is no fence.")
        return _sign(sign, 'stretchy="true"') if sign else ""

    def _table(self) -> str:
        name = self.raw()
        if name not in FENCES:
            raise NotRead(f"\\begin{{{name}}} is not known.")
        if name == "array":
            self.raw()
        opening, closing = FENCES[name]
        kind = 'class="lines"' if not opening and name not in ("matrix", "array") else ""
        table = self.lines(("\\end",), kind or " ")
        self.take("\\end")
        if self.raw() != name:
            raise NotRead(f"\\end{{{name}}} is missing.")
        return _tag("mrow", (_sign(opening) if opening else "") + table
                    + (_sign(closing) if closing else ""))  # fmt: skip

    def _stacked(self) -> str:
        self.take("{")
        inside = self.lines(("}",))
        self.take("}")
        return inside

    def _negated(self) -> str:
        token = self.next()
        return _sign({"=": "≠", "\\in": "∉"}.get(token) or f"{SIGNS.get(token[1:], token)}\u0338")

    _readers: ClassVar[dict[str, Callable[[_Reader], str]]] = {
        "frac": _fraction, "dfrac": _fraction, "tfrac": _fraction,
        "sqrt": _root, "left": _fenced, "middle": _fence,
        "begin": _table, "substack": _stacked, "not": _negated,
    }  # fmt: skip


_UPRIGHT = 'mathvariant="normal"'
