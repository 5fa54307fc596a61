"""``{value}`name` ``: a number in prose that was computed by :mod:`book.values`.

A number that is said in words is said in the page's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx

from book import values


def value_role(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: dict[str, Any] | None = None,
    content: Sequence[str] = (),
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Insert the computed text."""
    env = inliner.document.settings.env
    try:
        computed = values.value(text, env.config.language)
    except KeyError:
        problem = inliner.reporter.warning(f"there is no value called {text}", line=lineno)
        return [inliner.problematic(rawtext, rawtext, problem)], [problem]
    env.note_dependency(values.__file__)
    return [nodes.inline(rawtext, computed, classes=["value"])], []


def setup(app: Sphinx) -> None:
    """Register the role."""
    app.add_role("value", value_role)
