"""What people type for mathematics besides LaTeX: σ, ŷ, ᵀ, ∑, full-width letters and signs."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain"]

GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "Δ": "Delta",
    "ε": "epsilon",
    "ϵ": "epsilon",
    "η": "eta",
    "θ": "theta",
    "ϑ": "theta",
    "λ": "lambda",
    "μ": "mu",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "τ": "tau",
    "φ": "phi",
    "ϕ": "phi",
    "ψ": "psi",
    "ω": "omega",
}
SIGNS = {
    "∑": "\\sum ",
    "Σ": "\\sum ",
    "∏": "\\prod ",
    "Π": "\\prod ",
    "∂": "\\partial ",
    "𝜕": "\\partial ",
    "∇": "\\nabla ",
    "−": "-",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "➖": "-",
    "·": "\\cdot ",
    "⋅": "\\cdot ",
    "∙": "\\cdot ",
    "•": "\\cdot ",
    "・": "\\cdot ",
    "ㆍ": "\\cdot ",
    "×": "\\times ",
    "∗": "*",
    "＊": "*",
    "⊙": "\\odot ",
    "∘": "\\odot ",
    "⊗": "\\otimes ",
    "÷": "/",
    "∕": "/",
    "⁄": "/",
    "∣": "|",
    "∥": "\\|",
    "‖": "\\|",
    "∈": "\\in ",
    "∉": "\\notin ",
    "≠": "\\ne ",
    "≤": "\\le ",
    "≥": "\\ge ",
    "≦": "\\le ",
    "≧": "\\ge ",
    "≡": "=",
    "≔": "=",
    "≜": "=",
    "∴": "\\therefore ",
    "∵": "\\because ",
    "⇒": "\\Rightarrow ",
    "→": "\\to ",
    "⟹": "\\Rightarrow ",
    "⇔": "\\iff ",
    "↔": "\\iff ",
    "⟺": "\\iff ",
    "←": "\\leftarrow ",
    "⇐": "\\leftarrow ",
    "⟸": "\\leftarrow ",
    "∀": "\\forall ",
    "⊤": "\\top ",
    "⊺": "\\top ",
    "′": "'",
    "’": "'",
    "‘": "'",
    "″": "''",
    "“": " ",
    "”": " ",
    "⟨": "\\langle ",
    "⟩": "\\rangle ",
    "〈": "\\langle ",
    "〉": "\\rangle ",
    "√": "\\sqrt ",
    "∞": "\\infty ",
    "⋯": "\\dots ",
    "…": "\\dots ",
    "⋮": "\\dots ",
    "、": ",",
    "。": ".\n",
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
    "「": " ",
    "」": " ",
    "𝟙": "\\indicator ",
    "𝟏": "\\indicator ",
    "∖": "\\setminus ",
    "ℒ": "L",
    "＼": "\\",
    "￦": "\\",
    "₩": "\\",
    "≈": "\\approx ",
    "∝": "\\propto ",
    "\u3000": " ",
    "\u00a0": " ",
    "\u202f": " ",
}
ACCENTS = {"\u0302": "\\hat", "\u0303": "\\tilde", "\u0304": "\\bar", "\u20d7": "\\vec"}
IGNORED = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f", "\u2061", "\u2062"}
# "même", in which no letter has a hat
_WORD = re.compile("[a-zA-Z\u00c0-\u017f]{3,}")
# ① numbers a line, and is dropped; under a brace it is a name
_UNDER_A_BRACE = re.compile(r"_\s*\{?\s*(\\text\s*\{)?\s*[\u2460-\u2473]")


def plain(text: str) -> tuple[str, list[int]]:
    r"""Rewrite a text with LaTeX's own signs, and say from where each character comes.

    Examples
    --------
    >>> plain("ŷᵀ＝σ(x)")[0]
    '\\hat{y}^{T}=\\sigma (x)'
    """
    if text.isascii():
        return text, list(range(len(text)))
    pieces: list[str] = []
    places: list[int] = []

    def put(piece: str, at: int) -> None:
        pieces.append(piece)
        places.extend([at] * len(piece))

    braced = _UNDER_A_BRACE.search(text) is not None
    in_words = {i for word in _WORD.finditer(text) for i in range(*word.span())}
    script = ""  # inside a run of raised or lowered characters: its sign
    for at, character in enumerate(text):
        raised = _script(character)
        if script and (raised is None or raised[0] != script):
            put("}", at)
            script = ""
        if raised is not None:
            if not script:
                script = raised[0]
                put(script + "{", at)
            put(raised[1], at)
        elif character in ACCENTS and pieces and pieces[-1][-1:].isalpha():
            _accent(pieces, places, ACCENTS[character], at)
        elif at in in_words and character > "\x7f" and character not in "ŷẑ":
            put(character, at)
        elif braced and "\u2460" <= character <= "\u2473":
            put(f"({ord(character) - 0x245F})", at)
        else:
            put(_one(character), at)
    if script:
        put("}", len(text))
    return "".join(pieces), places


def _script(character: str) -> tuple[str, str] | None:
    """The sign and the letter of a raised or lowered character."""
    kind, _, code = unicodedata.decomposition(character).partition(" ")
    if kind not in ("<super>", "<sub>"):
        return None
    return "^" if kind == "<super>" else "_", _one("".join(chr(int(c, 16)) for c in code.split()))


def _accent(pieces: list[str], places: list[int], command: str, at: int) -> None:
    """Put an accent over the character before it."""
    base, start = pieces[-1], len(places) - len(pieces[-1])
    pieces[-1] = f"{base[:-1]}{command}{{{base[-1]}}}"
    places[start:] = [at] * len(pieces[-1])


def _one(character: str) -> str:
    if character < "\x80":
        return character
    if character in IGNORED or "\u2460" <= character <= "\u24ff":  # ① numbers a line
        return ""
    if character in SIGNS:
        return SIGNS[character]
    if character in GREEK:
        return f"\\{GREEK[character]} "
    folded = unicodedata.normalize("NFKC", character)
    if folded != character and len(folded) == 1:  # full-width, bold, italic, double-struck
        return _one(folded)
    parts = unicodedata.normalize("NFD", character)
    if len(parts) == 2 and parts[0].isascii() and parts[1] in ACCENTS:
        return f"{ACCENTS[parts[1]]}{{{parts[0]}}}"
    return folded if folded.isprintable() and len(folded) <= 4 else character
