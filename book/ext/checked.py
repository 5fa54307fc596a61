"""Evaluate what a page prints, stop the build where it does not hold, and say what was checked."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from book import bare_numbers, formulas, inline
from book.ext.languages import say
from book.settings import N_POINTS

logger = logging.getLogger(__name__)


class CheckedNote(Directive):
    """``{checked}``: how many lines of this page were evaluated, and how well they agree."""

    def run(self) -> list[nodes.Node]:
        """Write the note."""
        env = self.state.document.settings.env
        found = formulas.summary(env.docname)
        text = say(
            env.config.language, "examples" if found.example_lines else "checked",
            lines=found.lines, equations=found.equations, points=N_POINTS,
            random=found.lines - found.example_lines, examples=found.example_lines,
            deviation=f"{found.deviation:.0e}",
        )  # fmt: skip
        note = nodes.container(classes=["checked"])
        # marked as translated, so that gettext does not ask for it
        note += nodes.paragraph("", "", nodes.Text(text), translatable=False)
        return [note]


class Evaluate(SphinxTransform):
    """Warn, and so fail the build, where a displayed line or a formula of a sentence is wrong."""

    default_priority = 400

    def apply(self, **_: object) -> None:
        """Check the page being read."""
        printed = {}
        for node in self.document.findall(nodes.math_block):
            node["translatable"] = False  # mathematics is the same in every language
            label = node.get("label")
            if not label:
                logger.warning("a displayed equation has no label.", location=node)
                continue
            printed[label] = (node.astext(), node)
            if label.endswith("-columns") and label.removesuffix("-columns") in printed:
                # the same equation once more: it takes no number from those that follow
                node["label"] = node["number"] = None
                node["ids"] = []
        for module in formulas.sources():
            self.env.note_dependency(str(module))
        for label, fault in formulas.faults({key: text for key, (text, _) in printed.items()}):
            logger.warning("%s", fault, location=printed[label][1])
        text = Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8")
        said = inline.claims(self.env.docname, text)
        numbers = bare_numbers.faults(self.env.docname, text)
        for line, fault in (*inline.faults(self.env.docname, said), *numbers):
            logger.warning("%s", fault, location=(self.env.docname, line))


def setup(app: Sphinx) -> None:
    """Register the directive and the check."""
    app.add_directive("checked", CheckedNote)
    app.add_transform(Evaluate)
