"""What LaTeX's commands are in MathML: letters, signs, names of functions, fences."""

from __future__ import annotations

import unicodedata

from markupsafe import escape

__all__ = [
    "ACCENTS",
    "DRAWN",
    "FENCES",
    "LIMITS",
    "SIGNS",
    "SIZES",
    "WORDS",
    "in_font",
]

_GREEK = (
    "alpha beta gamma delta zeta eta theta iota kappa lamda mu nu xi pi rho sigma tau upsilon chi "
    "psi omega"
)
_CAPITALS = "Gamma Delta Theta Lamda Xi Pi Sigma Upsilon Phi Psi Omega"
_NAMES = "log ln exp sin cos tan sinh cosh tanh det dim ker Pr gcd deg arg lg arctan"
_SIZED = (
    "big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm displaystyle textstyle "
    "limits nolimits nonumber"
)
_WORDED = "text textrm textbf textit mathrm operatorname operatorname* mathsf mbox texttt"
_LETTERS = {
    **{n: unicodedata.lookup(f"GREEK SMALL LETTER {n}") for n in _GREEK.split()},
    **{n: unicodedata.lookup(f"GREEK CAPITAL LETTER {n}") for n in _CAPITALS.split()},
    "lambda": "λ", "Lambda": "Λ", "epsilon": "ϵ", "varepsilon": "ε", "phi": "ϕ", "varphi": "φ",
    "vartheta": "ϑ", "varsigma": "ς", "varrho": "ϱ", "ell": "ℓ", "partial": "∂", "nabla": "∇",
    "infty": "∞", "hbar": "ℏ", "emptyset": "∅", "varnothing": "∅", "Re": "ℜ", "Im": "ℑ",
    "dots": "…", "ldots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱", "top": "⊤", "bot": "⊥",
}  # fmt: skip
SIGNS = {
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "odot": "⊙", "otimes": "⊗",
    "oplus": "⊕", "circ": "∘", "ast": "∗", "star": "⋆", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃",
    "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "cup": "∪", "cap": "∩", "setminus": "∖", "forall": "∀", "exists": "∃",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "Leftrightarrow": "⇔", "leftrightarrow": "↔", "iff": "⇔", "implies": "⇒",
    "longrightarrow": "⟶", "mapsto": "↦", "mid": "∣", "parallel": "∥", "vert": "|", "Vert": "‖",
    "lVert": "‖", "rVert": "‖", "lvert": "|", "rvert": "|", "prime": "′", "land": "∧",
    "lor": "∨", "neg": "¬", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋",
    "lceil": "⌈", "rceil": "⌉", "colon": ":", "backslash": "\\", "therefore": "∴",
    "{": "{", "}": "}", "|": "‖", "%": "%", "$": "$", "#": "#", "&": "&", "_": "_",
    "lbrace": "{", "rbrace": "}", "because": "∵", "uparrow": "↑", "downarrow": "↓",
}  # fmt: skip
LIMITS = {
    "sum": "∑", "prod": "∏", "bigcup": "⋃", "bigcap": "⋂", "max": "max", "min": "min",
    "lim": "lim", "sup": "sup", "inf": "inf", "argmax": "argmax", "argmin": "argmin",
}  # fmt: skip
SIZES = frozenset(_SIZED.split())
WORDS = frozenset(_WORDED.split())
ACCENTS = {
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "¯", "tilde": "~", "widetilde": "~",
    "vec": "→", "dot": "˙", "ddot": "¨",
}  # fmt: skip
_SPACES = {
    ",": "0.17em", ":": "0.22em", ">": "0.22em", ";": "0.28em", "!": "0em", " ": "0.25em",
    "quad": "1em", "qquad": "2em", "thinspace": "0.17em", "enspace": "0.5em",
}  # fmt: skip
DRAWN = {
    **{name: f"<mi>{letter}</mi>" for name, letter in _LETTERS.items()},
    **{name: f"<mi>{sign}</mi>" if sign.isalpha() else f"<mo>{sign}</mo>"
       for name, sign in LIMITS.items()},
    **{name: f"<mi>{name}</mi><mo>\u2061</mo>" for name in _NAMES.split()},
    **{name: f"<mo>{escape(sign)}</mo>" for name, sign in SIGNS.items()},
    **{name: f'<mspace width="{width}"></mspace>' for name, width in _SPACES.items()},
    **{name: f"<mo>{sign}</mo>" for name, sign in zip(("int", "iint", "oint"), "∫∬∮", strict=True)},
}  # fmt: skip
"""Commands that stand for one thing, as MathML."""
FENCES = {
    "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "vmatrix": ("|", "|"),
    "cases": ("{", ""), "aligned": ("", ""), "align": ("", ""), "align*": ("", ""),
    "split": ("", ""), "gathered": ("", ""), "gather": ("", ""), "gather*": ("", ""),
    "equation": ("", ""), "equation*": ("", ""), "array": ("", ""), "smallmatrix": ("", ""),
}  # fmt: skip
_FONTS = {
    "mathbf": "MATHEMATICAL BOLD", "boldsymbol": "MATHEMATICAL BOLD", "bm": "MATHEMATICAL BOLD",
    "mathbb": "MATHEMATICAL DOUBLE-STRUCK", "mathcal": "MATHEMATICAL SCRIPT",
    "mathscr": "MATHEMATICAL SCRIPT",
}  # fmt: skip
_OLDER = {"MATHEMATICAL DOUBLE-STRUCK": "DOUBLE-STRUCK", "MATHEMATICAL SCRIPT": "SCRIPT"}


def in_font(command: str, letters: str) -> str | None:
    """Give letters in the font of a command; None where the command is none of a font.

    Examples
    --------
    >>> in_font("mathbb", "ER"), in_font("mathbf", "u")
    ('𝔼ℝ', '𝐮')
    """
    font = _FONTS.get(command)
    return None if font is None else "".join(_drawn(font, letter) for letter in letters)


def _drawn(font: str, letter: str) -> str:
    case = "CAPITAL" if letter.isupper() else "SMALL"
    for name in (font, _OLDER.get(font, "")):  # some stood in Unicode before the others
        try:
            return unicodedata.lookup(f"{name} {case} {letter.upper()}")
        except KeyError:
            continue
    return letter
