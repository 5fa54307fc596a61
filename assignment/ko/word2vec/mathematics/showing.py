"""A derivation as its reader sees it: each line typeset, with what was found out about it."""

from __future__ import annotations

from collections.abc import Callable

from .asked import Asked
from .judging import OPEN_LINES, Judged, Step, judge
from .sentences import say

__all__ = ["check", "findings", "markdown", "plain"]

SIGNS = {"right": "✓", "wrong": "✗", "unread": "?", "beside": "·"}


def check(text: object, asked: Asked, quiet: bool = False) -> None:
    """Show a derivation in the notebook, and raise with what is wrong in it.

    Parameters
    ----------
    text : str
    asked : Asked
    quiet : bool
        Whether nothing is shown.

    Raises
    ------
    AssertionError
        Something is to be mended. What can't be read is shown and raises nothing.
    """
    __tracebackhide__ = True  # Jupyter leaves this frame out of what it shows
    if not isinstance(text, str):
        raise AssertionError(say("A derivation is one string, written out between quotes."))
    judged = judge(text, asked)
    if not quiet and judged.lines:
        _display(markdown(judged), plain(judged))
    found = findings(judged)
    if judged.needs_a_person and not quiet:
        print(say("What can't be read costs nothing: a person reads it."))
    if found:
        raise AssertionError("\n".join(found)) from None


def findings(judged: Judged) -> list[str]:
    """Say what is to be mended, a sentence each."""
    if judged.unwritten:
        return [say("No line of yours is written yet.")]
    if judged.unread is not None:
        return [say("Not read: {why}", why=judged.unread)]
    found = []
    for number, step in enumerate(judged.steps, 1):
        if step.kind == "wrong":
            found.append(say("Line {n}: {why}", n=number, why=_said(step)))
    if judged.missing:
        found.append(
            say(
                "At least {n} lines of yours are asked for; here are {there}.",
                n=judged.asked.steps,
                there=judged.asked.steps - judged.missing,
            )
        )
        if judged.asked.steps - judged.missing < len(judged.steps):
            found.append(str(OPEN_LINES))
    elif not (judged.ends or judged.needs_a_person) and judged.asked.last is not None:
        found.append(str(judged.asked.last.asks))
    return found


def markdown(judged: Judged) -> str:
    """Write all lines as Markdown, one below the other."""
    rows = (_row(step, "$\\displaystyle {}$".format, "`{}`".format) for step in judged.lines)
    return "  \n".join(rows)


def plain(judged: Judged) -> str:
    """Write all lines as text."""
    return "\n".join(_row(step, str, str) for step in judged.lines)


def _row(step: Step, formula: Callable[[str], str], code: Callable[[str], str]) -> str:
    source = " ".join(step.latex.split())
    if step.kind == "unread":
        where = say("not read at {place}: {why}", place=code(step.place.strip()), why=_said(step))
        return f"{SIGNS[step.kind]} {code(source)} — {where}"
    equals = "" if step.begins else "= "
    shown = f"{SIGNS[step.kind]} {formula(equals + (step.understood or source))}"
    return f"{shown} — {_said(step)}" if step.said else shown


def _said(step: Step) -> str:
    named = (step.named,) if step.named is not None else ()
    return " ".join(map(str, (*step.said, *named)))


def _display(formatted: str, text: str) -> None:
    """Show it typeset where there is a notebook, else as text."""
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        print(text)
        return
    if get_ipython() is None:
        print(text)
        return
    said = {"text/markdown": formatted, "text/plain": text}
    display(said, raw=True)  # type: ignore[no-untyped-call]  # it has no types
