"""Hold every displayed equation against itself and its twin, and say what was checked."""

from __future__ import annotations

import importlib

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from book import formulas
from book.equations import N_POINTS, load, page_faults, summary
from book.ext.languages import say

logger = logging.getLogger(__name__)


class TwinsNote(Directive):
    """``{twins}``: how many lines of this page were checked, and how well they agree."""

    def run(self) -> list[nodes.Node]:
        """Write the note."""
        env = self.state.document.settings.env
        found = summary(env.docname)
        text = say(
            env.config.language, "examples" if found.example_lines else "twins",
            lines=found.lines, checked=found.checked, equations=found.equations, points=N_POINTS,
            random=found.checked - found.example_lines, examples=found.example_lines,
            deviation=f"{found.largest_deviation:.0e}",
        )  # fmt: skip
        note = nodes.container(classes=["twins"])
        # marked as translated, so that gettext does not ask for it
        note += nodes.paragraph("", "", nodes.Text(text), translatable=False)
        return [note]


class HoldToTwins(SphinxTransform):
    """Warn, and so fail the build, where a line is wrong or page and twin disagree."""

    default_priority = 400

    def apply(self, **_: object) -> None:
        """Check the page being read."""
        page = self.env.docname
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
        chapter = load(page)
        if chapter is not None:
            module = importlib.import_module(f"book.twins.{page.replace('-', '_')}")
            self.env.note_dependency(str(module.__file__))
        latex = {label: text for label, (text, _) in printed.items()}
        faults = (*page_faults(chapter, latex), *formulas.faults(latex), *summary(page).faults)
        for label, fault in faults:
            where = printed[label][1] if label in printed else page
            logger.warning("%s", fault, location=where)


def setup(app: Sphinx) -> None:
    """Register the directive and the check."""
    app.add_directive("twins", TwinsNote)
    app.add_transform(HoldToTwins)
