"""What a report says, as HTML: lines end where they may, and formulas are drawn."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from autograder.feedback.typeset.mathml import mathml
from autograder.feedback.typeset.tokens import NotRead
from autograder.messages import Message
from autograder.writing.neutral import neutral

__all__ = ["breaking", "drawn", "titled"]

_IN_A_SENTENCE = re.compile(r"\$([^$\n]{1,160})\$")


def breaking(text: str) -> Markup:
    """Let a line end at the underscores of long names, and nowhere within a derivative."""
    whole = str(escape(neutral(text)))
    whole = re.sub(r"∂\w/∂\w+", r'<span class="whole">\g<0></span>', whole)
    return Markup(re.sub(r"(?<=\w\w_)(?=\w\w)", "<wbr>", whole))


def drawn(text: str) -> Markup:
    """Draw the formulas of a sentence, which stand between dollars there.

    Examples
    --------
    >>> print(drawn("Look at $y$, not at $nothing."))
    Look at <span class="formula" tabindex="0"><math><mi>y</mi></math></span>, not at $nothing.
    """
    found, end = Markup(), 0
    for formula in _IN_A_SENTENCE.finditer(text):
        found += breaking(text[end : formula.start()]) + _formula(formula[1], formula[0])
        end = formula.end()
    return found + breaking(text[end:])


def titled(message: Message, lang: str = "en") -> Markup:
    """Say a message, the formula among its values drawn."""
    latex = message.values.get("latex")
    if not isinstance(latex, str):
        return breaking(message.text(lang))
    around = Message(message.template, {**message.values, "latex": "\0"}, message.parts)
    before, _, after = around.text(lang).partition("\0")
    return breaking(before) + _formula(latex, latex) + breaking(after)


def _formula(latex: str, otherwise: str) -> Markup:
    """Draw a formula; as it was written where it can't be."""
    try:
        formula = mathml(neutral(latex))
    except NotRead:
        return breaking(otherwise)
    return Markup('<span class="formula" tabindex="0">{}</span>').format(formula)
