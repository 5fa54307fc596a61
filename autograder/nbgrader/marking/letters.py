"""What LaTeX's commands are in MathML: letters, signs, names of functions, fences."""

from __future__ import annotations

import unicodedata

__all__ = ["ACCENTS", "FENCES", "FUNCTIONS", "LETTERS", "LIMITS", "SIGNS", "SPACES", "in_font"]

_GREEK = (
    "alpha beta gamma delta zeta eta theta iota kappa lamda mu nu xi pi rho sigma tau upsilon chi "
    "psi omega"
)
_CAPITALS = "Gamma Delta Theta Lamda Xi Pi Sigma Upsilon Phi Psi Omega"
LETTERS = {
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
FUNCTIONS = frozenset(
    "log ln exp sin cos tan sinh cosh tanh det dim ker Pr gcd deg arg lg arctan".split()
)
ACCENTS = {
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "¯", "tilde": "~", "widetilde": "~",
    "vec": "→", "dot": "˙", "ddot": "¨",
}  # fmt: skip
SPACES = {
    ",": "0.17em", ":": "0.22em", ">": "0.22em", ";": "0.28em", "!": "0em", " ": "0.25em",
    "quad": "1em", "qquad": "2em", "thinspace": "0.17em", "enspace": "0.5em",
}  # fmt: skip
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
