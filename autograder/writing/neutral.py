"""Make text that a student wrote harmless to look at, without hiding what it was.

Escaping for HTML is left to the templates. What it doesn't cover is text that moves the
cursor of a terminal, rings its bell, or turns the direction of writing so that a sentence
seems to say something else.
"""

from __future__ import annotations

import unicodedata

__all__ = ["LONGEST", "neutral"]

LONGEST = 2000  # characters; a longer text is cut, because reports are for reading
_KEPT = "\n\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"  # emoji and Persian need the joiners
_ESCAPED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def _visible(character: str) -> str:
    if character in _KEPT or unicodedata.category(character) not in _ESCAPED:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def neutral(text: str, longest: int = LONGEST) -> str:
    r"""Write control, direction and other invisible characters as Python escapes.

    Examples
    --------
    >>> print(neutral("red: \x1b[31m, turned: \u202eabc"))
    red: \x1b[31m, turned: \u202eabc
    """
    if len(text) > longest:
        text = text[:longest] + " …"
    if text.isprintable():
        return text
    return "".join(map(_visible, text.replace("\r\n", "\n").replace("\t", "    ")))
