"""``{columns}``: the equation above it once more, with words as columns as in CS224n's handouts.

A button at the top of the page, made by ``static/notation.js``, shows and hides all of them. Where
no script runs, and on paper, they are shown.
"""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from book.ext.languages import say


class Columns(Directive):
    """An equation in the other convention."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Parse the equation into a box of its own."""
        env = self.state.document.settings.env
        box = nodes.container(classes=["columns-form"])
        label = say(env.config.language, "columns")
        box += nodes.paragraph(
            "", "", nodes.Text(label), translatable=False, classes=["columns-label"]
        )
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("columns", Columns)
