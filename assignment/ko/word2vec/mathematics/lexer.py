"""A text becomes tokens, each with its place in the text."""

from __future__ import annotations

import re

from .characters import plain
from .sentences import Unreadable
from .tokens import Token, cases, differentials
from .words import COMMANDS, DROPPED, DROPPED_WITH_GROUP, FONTS, KINDS_OF_TEXT, WORDS

__all__ = ["MAX_CHARACTERS", "tokenize"]

MAX_CHARACTERS = 8000
MAX_TOKENS = 4000
MAX_DEPTH = 12  # of commands that hold mathematics within each other

_PIECE = re.compile(
    r"(?P<comment>%[^\n]*|(?<=\s)#[ \t][^\n]*)"
    r"|\\(?P<command>[a-zA-Z]+\*?|.|\n)"
    r"|(?P<number>\d+\.\d+|\d+|\.\d+)"
    r"|(?P<accented>(?:[dlnDLN]')?(?=[a-zA-Z]*[\u00c0-\u017f])[a-zA-Z\u00c0-\u017f]{2,})"
    r"|(?P<letters>[a-zA-Z]+)"
    r"|(?P<turned>\.T(?![a-zA-Z]))"
    r"|(?P<unequal>!=|=/=|<>)"
    r"|(?P<newline>\s*\n\s*)"
    r"|(?P<space>\s+)"
    r"|(?P<dollar>\$\$?)"
    r"|(?P<sign>:=|[-+*/=<>(){}\[\]_^',;:.!?&|~@\"`#])"
    r"|(?P<foreign>[^\x00-\x7f](?:[^\x00-\x7f]|(?<=[^\x00-\x7f]) (?=[^\x00-\x7f]))*)",
    re.S,
)
# a remark that says when what follows holds: "% w = o"
_WHEN = re.compile(r"(?<![a-zA-Z\\])[a-z]\s*(?:\\neq?\b|\\not\s*=|≠|!=|=)\s*[a-z](?![a-zA-Z_^(])")
_SIGNS: dict[str, tuple[str, str]] = {
    ":=": ("rel", "="),
    "+": ("op", "+"), "-": ("op", "-"), "*": ("op", "*"), "/": ("op", "/"), "=": ("rel", "="),
    "<": ("rel", "<"), ">": ("rel", ">"), "(": ("open", "("), ")": ("close", ")"),
    "[": ("open", "["), "]": ("close", "]"), "{": ("open", "{"), "}": ("close", "}"),
    "_": ("_", ""), "^": ("^", ""), "'": ("'", "'"), ",": ("sep", ","), ";": ("sep", ";"),
    ":": ("sep", ":"), ".": ("sep", "."), "!": ("sep", "!"), "&": ("&", ""), "|": ("bar", "|"),
    "?": ("sep", "?"), "@": ("op", "times"), "#": ("name", "\\hash"),
}  # fmt: skip


class _Reader:
    """Reads one text; `macros` are the commands that it defines."""

    def __init__(self, text: str, depth: int = 0) -> None:
        if depth > MAX_DEPTH:
            raise Unreadable("The text is nested too deeply to be read.")
        self.depth = depth
        self.text, self.places = plain(text)
        self.places.append(len(text))
        self.found: list[Token] = []
        self.macros: dict[str, list[Token]] = {}
        self.at = 0

    def place(self) -> int:
        """Where the reader stands in the text that was given."""
        return self.places[min(self.at, len(self.places) - 1)]

    def put(self, kind: str, text: str) -> None:
        """Add a token."""
        self.found.append(Token(kind, text, self.place()))
        if len(self.found) > MAX_TOKENS:
            raise Unreadable("The text is too long to be read: {n} signs at most.", n=MAX_TOKENS)

    def braced(self, start: int) -> tuple[str, int]:
        """The text of the group, or of the single sign, that begins at `start`; and its end."""
        while self.text[start : start + 1].isspace():
            start += 1
        if self.text[start : start + 1] != "{":
            piece = _PIECE.match(self.text, start)
            command = piece is not None and piece.lastgroup == "command"
            end = piece.end() if command and piece else min(start + 1, len(self.text))
            return self.text[start:end], end
        depth = 0
        for end in range(start, len(self.text)):
            escaped = end > 0 and self.text[end - 1] == "\\"
            depth += {"{": 1, "}": -1}.get(self.text[end], 0) if not escaped else 0
            if depth == 0:
                return self.text[start + 1 : end], end + 1
        raise Unreadable("A brace is opened here and never closed.", self.place())

    def read(self) -> list[Token]:
        """All tokens of the text."""
        while self.at < len(self.text):
            piece = _PIECE.match(self.text, self.at)
            if piece is None:  # a control character
                self.at += 1
                continue
            kind, found = str(piece.lastgroup), piece.group(str(piece.lastgroup))
            end = piece.end()
            if kind == "command":
                end = self.command(found, end)
            elif kind == "number":
                self.number(found)
            elif kind == "letters":
                end = self.at + self.letters(found)
            elif kind in ("foreign", "accented") or (kind == "comment" and _WHEN.search(found)):
                self.put("text", found)
            elif kind == "newline":
                self.put("newline", "blank" if found.count("\n") > 1 else "")
            elif kind == "turned":  # U.T
                self.put("^", "")
                self.put("top", "")
            elif kind == "unequal":
                self.put("rel", "\\ne")
            elif kind == "dollar":
                self.put("$", found)
            elif kind == "sign" and found in _SIGNS:
                self.put(*_SIGNS[found])
            self.at = end
        return self.found

    def number(self, digits: str) -> None:
        r"""A number; after ``_``, ``^`` or a command like ``\frac`` LaTeX takes one digit."""
        last = self.found[-1].kind if self.found else ""
        single = 1 if last in ("_", "^") else 2 if last == "frac" else 0
        while single and digits[:1].isdigit():
            self.put("num", digits[0])
            digits, single = digits[1:], single - 1
        if digits:  # what is left is a number of its own: x^20.5 is x^2 times 0.5
            self.put("num", digits)

    def letters(self, run: str) -> int:
        """Letters in a row are names in a product, but for known words; say how many were read."""
        if self.found and self.found[-1].kind in ("_", "^"):
            both = len(run) == 2 and [t.text for t in self.found[-2:]] == ["\\delta", ""]
            if both:  # δ_ij, typed without braces
                self.put("open", "{")
            self.put("name", run[0])
            if both:
                self.put("name", run[1])
                self.put("close", "}")
            return 1 + both
        for word in (run, run[:3]):  # "expu" is exp u, "explain" a word
            if word in WORDS and (word == run or (word in ("exp", "log") and len(run) == 4)):
                self.put(*WORDS[word])
                return len(word)
        if run in ("sum", "partial") and self.text[self.at + len(run) :].lstrip(" ")[:1] in (
            ("_",) if run == "sum" else tuple("_vuUzJL/sxy\\")
        ):
            self.put(*COMMANDS[run])
            return len(run)
        if run == "outer" and self.text[self.at + len(run) :][:1] == "(":
            self.put("fun", run)
            return len(run)
        joined = any(word in run[1:] for word in ("exp", "log")) and len(run) < 6
        if len(run) > 2 and not joined:
            self.put("text", run)
            return len(run)
        if run.lower() in TWO_LETTERS and not self.touching(len(run)):
            self.put("text", run)
            return len(run)
        self.put("name", run[0])
        return 1

    def touching(self, length: int) -> bool:
        """Whether signs of mathematics stand right beside the run of letters."""
        beside = self.text[self.at - 1 : self.at] + self.text[self.at + length :][:1]
        return any(sign in "_^(){}'\\" for sign in beside)

    def command(self, name: str, end: int) -> int:
        r"""Read ``\name``; give the place after it."""
        if name.endswith("*") and name not in KINDS_OF_TEXT | DROPPED_WITH_GROUP:
            name, end = name[:-1], end - 1
        if name in ("newcommand", "renewcommand", "def", "DeclareMathOperator", "providecommand"):
            return self.define(end)
        if name in self.macros:
            place = self.place()
            for token in self.macros[name]:
                self.put(token.kind, token.text)
                self.found[-1] = self.found[-1]._replace(at=place)
        elif name in ("begin", "end"):
            environment, end = self.braced(end)
            self.put(name, environment.strip().rstrip("*"))
            if name == "begin" and environment.strip("* ") in ("array", "alignat", "alignedat"):
                end = self.braced(end)[1]
        elif name in KINDS_OF_TEXT:
            end = self.words(*self.braced(end))
        elif name in ("stackrel", "overset", "underset"):
            sign, after = self.braced(self.braced(end)[1])
            self.found += _Reader(sign, self.depth + 1).read()
            return after
        elif name in ("textcolor", "colorbox", "cancelto", "raisebox"):
            return self.braced(end)[1]
        elif name == "not":
            return self.negated(end)
        elif name in DROPPED_WITH_GROUP:
            return self.braced(end)[1] if self.text[end:].lstrip()[:1] == "{" else end
        elif name in COMMANDS:
            self.put(*COMMANDS[name])
            if name == "\\" and self.text[end : end + 1] == "[":
                closing = self.text.find("]", end, end + 12)
                spacing = self.text[end + 1 : closing] if closing > 0 else ""
                return closing + 1 if re.match(r"[-.\d]+\s*[a-z]{2}$", spacing) else end
            if name in ("hspace", "vspace"):
                return self.braced(end)[1]
        elif name in FONTS and name in ("mathbf", "boldsymbol", "bm"):
            inner, after = self.braced(end)
            if inner.strip() == "1":
                self.put("indicator", "")
                return after
        elif name in ("left", "right", "middle") and self.text[end : end + 1] == ".":
            return end + 1
        elif name not in FONTS and name not in DROPPED:
            self.put("command", name)
        if name in ("left", "right") and self.text[end:].lstrip()[:1] == ".":
            return self.text.index(".", end) + 1
        return end

    def negated(self, end: int) -> int:
        r"""``\not=`` and ``\not\in``."""
        rest = self.text[end:].lstrip()
        skipped = len(self.text) - end - len(rest)
        for sign, meaning in (("=", "\\ne"), ("\\in", "\\notin")):
            if rest.startswith(sign):
                self.put("rel", meaning)
                return end + skipped + len(sign)
        return end

    def words(self, inner: str, end: int) -> int:
        r"""What stands in ``\text{...}`` or ``\mathrm{...}``: a known word, a letter, or text."""
        word = inner.strip().replace("\\_", "_").replace("$", " ")
        if word in WORDS:
            self.put(*WORDS[word])
        elif word == "1":
            self.put("indicator", "")
        elif word == "outer" and self.text[end:].lstrip()[:1] == "(":
            self.put("fun", word)
        elif len(word) == 1 and word.isalpha() and word.isascii():
            self.put("name", word)
        elif re.fullmatch(r"\\hat\s*\{?\s*y\s*\}?|\\[a-zA-Z]+|[a-zA-Z]\s*_\s*\{?[a-zA-Z]\}?", word):
            self.found += _Reader(word, self.depth + 1).read()
        else:
            self.put("text", inner)
        return end

    def define(self, end: int) -> int:
        r"""``\newcommand{\name}{what it stands for}``, without arguments."""
        name, end = self.braced(end)
        if self.text[end:].lstrip()[:1] == "[" or self.text[end : end + 1] == "#":
            raise Unreadable(
                "`{name}` is defined with arguments, which is not read here: write it out.",
                self.place(), name=name,
            )  # fmt: skip
        body, end = self.braced(end)
        inner = _Reader(body, self.depth + 1)
        inner.macros = self.macros
        place = self.place()
        self.macros[name.strip().lstrip("\\")] = [t._replace(at=place) for t in inner.read()]
        return end


TWO_LETTERS = frozenset(
    ["if", "so", "by", "we", "is", "or", "as", "of", "to", "in", "at", "on", "be", "an", "it", "no"]
)


def tokenize(text: str) -> list[Token]:
    r"""Give the tokens of a text.

    Raises
    ------
    Unreadable
        For a text that is too long, or has a brace that is never closed.

    Examples
    --------
    >>> [t.text for t in tokenize(r"u_o^\top v_c")]
    ['u', '', 'o', '', '', 'v', '', 'c']
    """
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(
            "The text is too long to be read: {n} characters at most.", n=MAX_CHARACTERS
        )
    return cases(differentials(_Reader(text).read()))
