"""``{drawing} name``: a figure drawn by :mod:`book.figures`, set into the page as SVG.

The drawing is part of the page, so that its ink is the page's own text colour, in light and in
dark mode. The directive's content is the caption; ``:alt:`` is required. ``{interactive} name``
is a figure that answers to the reader; its script stands in ``static/``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from book import figures


class drawing(nodes.image):  # noqa: N801  (docutils names nodes so)
    """An image that is drawn when its page is written, in the page's language."""


class Drawing(SphinxDirective):
    """A figure with a caption, a number and an alternative text."""

    required_arguments = 1
    has_content = True
    option_spec = {"alt": directives.unchanged_required}  # noqa: RUF012

    def run(self) -> list[nodes.Node]:
        """Draw, and set the drawing into a numbered figure."""
        name = self.arguments[0]
        if "alt" not in self.options:
            raise self.error(f"the drawing {name} has no alternative text")
        for file in figures.sources():
            self.env.note_dependency(str(file))
        target = f"fig-{name}"
        image = drawing(uri=f"drawing://{name}", alt=self.options["alt"], drawing=name)
        figure = nodes.figure("", image, ids=[target], names=[target])
        self.set_source_info(image)
        self.set_source_info(figure)
        caption = nodes.caption("\n".join(self.content), "")
        self.set_source_info(caption)
        parsed, messages = self.state.inline_text(" ".join(self.content), self.lineno)
        caption += parsed
        figure += caption
        self.state.document.note_explicit_target(figure)
        return [figure, *messages]


class Interactive(SphinxDirective):
    """A place for a figure that a script draws; the content says what it shows."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place with the labels in the page's language."""
        name = self.arguments[0]
        self.env.note_dependency(str(Path(figures.__file__).with_name("labels.py")))
        labels = json.dumps(figures.interactive_labels(self.config.language), ensure_ascii=False)
        escaped = labels.replace("&", "&amp;").replace('"', "&quot;")
        html = f'<div class="interactive" data-figure="{name}" data-labels="{escaped}"></div>'
        figure = nodes.container(classes=["interactive-figure"])
        figure += nodes.raw("", html, format="html")
        caption = nodes.paragraph("\n".join(self.content), classes=["caption"])
        self.set_source_info(caption)
        parsed, messages = self.state.inline_text(" ".join(self.content), self.lineno)
        caption += parsed
        figure += caption
        return [figure, *messages]


def _visit_html(self: Any, node: drawing) -> None:
    svg = figures.inline_svg(node["drawing"], self.builder.config.language, node["alt"])
    self.body.append(svg)
    raise nodes.SkipNode


def _visit_latex(self: Any, node: drawing) -> None:
    folder = Path(self.builder.app.doctreedir).parent / "figures"
    path = figures.pdf_file(node["drawing"], self.builder.config.language, folder)
    node["uri"] = str(path)
    self.builder.images[str(path)] = path.name
    self.visit_image(node)


def _depart_latex(self: Any, node: drawing) -> None:
    self.depart_image(node)


def _skip(self: Any, node: drawing) -> None:
    raise nodes.SkipNode


class NotRemote(SphinxPostTransform):
    """Keep Sphinx from fetching a drawing for paper from anywhere: it is drawn when it is met."""

    default_priority = 50  # before remote images are fetched
    formats = ("latex",)

    def run(self, **_: Any) -> None:
        """Drop what looks like an address."""
        for node in self.document.findall(drawing):
            node["uri"] = node["drawing"]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_node(
        drawing, html=(_visit_html, None), latex=(_visit_latex, _depart_latex), text=(_skip, None)
    )
    app.add_post_transform(NotRemote)
    app.add_directive("drawing", Drawing)
    app.add_directive("interactive", Interactive)
