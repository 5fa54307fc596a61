"""What the commands and words of LaTeX mean to the reader."""

from __future__ import annotations

__all__ = ["BREAKS", "COMMANDS", "DROPPED", "DROPPED_WITH_GROUP", "FONTS", "KINDS_OF_TEXT", "WORDS"]

GREEK = """alpha beta gamma delta Delta epsilon varepsilon zeta eta theta Theta kappa lambda Lambda
    mu nu xi pi rho tau phi varphi Phi chi psi Psi omega Omega ell sigma hash""".split()

FUNCTIONS = "exp log ln softmax diag max min dim sigmoid tanh lse CE".split()

RELATIONS = {
    "=": "eq equiv triangleq coloneqq coloneq doteq",
    "\\ne": "ne neq",
    "\\in": "in",
    "\\notin": "notin",
    "\\le": "le leq leqslant",
    "\\ge": "ge geq geqslant",
    "<": "lt",
    ">": "gt",
    # what follows is another statement: one that follows, a reason, or none that is equal
    "so": "Rightarrow implies Longrightarrow therefore to rightarrow longrightarrow leadsto",
    "because": "because",
    "back": "iff Leftrightarrow Longleftrightarrow leftrightarrow Leftarrow Longleftarrow "
    "leftarrow longleftarrow gets impliedby",
    "break": "approx propto sim simeq",
}

BREAKS = ("so", "because", "back", "break")

# command -> (kind of token, its text)
COMMANDS: dict[str, tuple[str, str]] = {
    **{name: ("name", "\\" + name) for name in GREEK},
    **{name: ("fun", {"ln": "log", "sigmoid": "sigma"}.get(name, name)) for name in FUNCTIONS},
    **{name: ("rel", sign) for sign, names in RELATIONS.items() for name in names.split()},
    **dict.fromkeys(["hat", "widehat"], ("accent", "\\hat")),
    **dict.fromkeys(["tilde", "widetilde"], ("accent", "\\tilde")),
    **dict.fromkeys(["bar", "overline"], ("accent", "\\bar")),
    **dict.fromkeys(["frac", "dfrac", "tfrac", "cfrac"], ("frac", "")),
    **dict.fromkeys(["cdot", "bullet"], ("op", "cdot")),
    "times": ("op", "times"),
    "ast": ("op", "*"),
    "star": ("op", "*"),
    **dict.fromkeys(["odot", "circ"], ("op", "odot")),
    "otimes": ("op", "otimes"),
    "div": ("op", "/"),
    "sum": ("sum", "sum"),
    "prod": ("sum", "product"),
    "sqrt": ("sqrt", ""),
    "over": ("over", ""),
    "partial": ("partial", ""),
    "nabla": ("nabla", ""),
    "indicator": ("indicator", ""),
    "infty": ("infinity", ""),
    **dict.fromkeys("dots ldots cdots vdots ddots dotsc dotsb".split(), ("dots", "")),
    **dict.fromkeys(["top", "intercal", "trans", "transpose", "tran"], ("top", "")),
    "prime": ("'", "'"),
    "mid": ("bar", "\\mid"),
    **dict.fromkeys("vert lvert rvert".split(), ("bar", "|")),
    **dict.fromkeys(["|", "Vert", "lVert", "rVert", "parallel"], ("bar", "\\|")),
    **dict.fromkeys(["lbrace", "{"], ("open", "\\{")),
    **dict.fromkeys(["rbrace", "}"], ("close", "\\}")),
    "lbrack": ("open", "["),
    "rbrack": ("close", "]"),
    "langle": ("open", "\\langle"),
    "rangle": ("close", "\\rangle"),
    "(": ("$", "$$"),
    ")": ("$", "$$"),
    "[": ("$", "$$"),
    "]": ("$", "$$"),
    "\\": ("row", ""),
    "cr": ("row", ""),
    "newline": ("row", ""),
    "par": ("row", ""),
    "item": ("row", ""),
    **dict.fromkeys(["quad", "qquad", "hfill", "hspace"], ("space", "")),
    "setminus": ("setminus", ""),
    "backslash": ("setminus", ""),
    "#": ("name", "\\hash"),
    "R": ("text", "R"),
    "Pr": ("name", "P"),
    "colon": ("sep", ":"),
    "forall": ("sep", "forall"),
    "atop": ("sep", ","),
    "substack": ("substack", ""),
    **dict.fromkeys(["underbrace", "overbrace"], ("labelled", "")),
}

# without a meaning; the braces after them are read as ever
FONTS: set[str] = set(
    """mathbf boldsymbol bm pmb vec bold mathit mathcal mathsf mathtt mathscr mathfrak
    overrightarrow rm bf it displaystyle textstyle scriptstyle underline boxed left right
    middle bigl bigr big Big Bigl Bigr bigg biggl biggr Bigg Biggl Biggr bigm Bigm limits
    nolimits mathstrut cancel bcancel xcancel ensuremath mathord mathbin mathrel mathop
    mathopen mathclose mathpunct smash symbf symbfit mathnormal centering noindent strut""".split()
)
DROPPED: set[str] = set(
    "nonumber notag qed square blacksquare allowbreak nobreak hline , ; : ! > / -".split()
) | {" ", "\n", "\t"}
DROPPED_WITH_GROUP: set[str] = set(
    """label tag tag* ref eqref vspace vspace* hspace* color phantom hphantom vphantom
    definecolor usepackage documentclass section section* subsection subsection* paragraph
    raisebox hskip footnote""".split()
)
KINDS_OF_TEXT: set[str] = set(
    """text textrm textbf textit mbox mathrm operatorname operatorname* mathbb mathbbm mathds
    textsf texttt intertext shortintertext hbox textnormal emph""".split()
)

# words that stand without a backslash, or inside of \text and \mathrm
WORDS: dict[str, tuple[str, str]] = {
    **{name: COMMANDS[name] for name in FUNCTIONS},
    **dict.fromkeys(["Softmax", "SoftMax"], ("fun", "softmax")),
    **dict.fromkeys(["Sigmoid", "sig"], ("fun", "sigma")),
    **dict.fromkeys(["LSE", "logsumexp", "LogSumExp"], ("fun", "lse")),
    **dict.fromkeys(["Diag"], ("fun", "diag")),
    "Log": ("fun", "log"),
    "Exp": ("fun", "exp"),
    "sigma": ("name", "\\sigma"),
    "yhat": ("name", "\\hat y"),
    "delta": ("name", "\\delta"),
    "theta": ("name", "\\theta"),
    "cdots": ("dots", ""),
    "CrossEntropy": ("fun", "CE"),
}
