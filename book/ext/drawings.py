"""``{drawing} name``: a figure drawn by :mod:`book.figures`, set into the page as SVG.

The drawing is part of the page, so that its ink is the page's own text colour, in light and in
dark mode. The directive's content is the caption; ``:alt:`` is required. ``{interactive} name``
is a figure that answers to the reader; its script stands in ``static/``.
"""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from book import figures, small_text
from book.ext.languages import say


class drawing(nodes.image):  # noqa: N801  (docutils names nodes so)
    """An image that is drawn when its page is written, in the page's language."""


class interactive(nodes.container):  # noqa: N801  (as above)
    """A figure that a script draws, and what the page says below it."""


# of the figures that bring more than book.js
SCRIPTS = {"train": ("skip-gram.js", "train-pictures.js", "train.js")}


class Drawing(SphinxDirective):
    """A figure with a caption, a number and an alternative text."""

    required_arguments = 1
    has_content = True
    option_spec = {"alt": directives.unchanged_required}  # noqa: RUF012  (so docutils wants it)

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
        self.env.note_dependency(str(Path(figures.__file__).with_name("interactive.py")))
        language = self.config.language
        data: dict[str, Any] = {"labels": figures.interactive_labels(name, language)}
        if name == "train":
            data["text"] = small_text.as_data()
            self.env.note_dependency(str(small_text.__file__))
        figure = interactive(classes=["interactive-figure"], figure=name)
        figure += nodes.raw("", place(name, data, say(language, "no-script")), format="html")
        caption = nodes.paragraph("\n".join(self.content), classes=["caption"])
        self.set_source_info(caption)
        parsed, messages = self.state.inline_text(" ".join(self.content), self.lineno)
        caption += parsed
        figure += caption
        return [figure, *messages]


def place(name: str, data: dict[str, Any], without: str) -> str:
    """Where a script draws a figure, with what it needs, and what stands there without scripts."""
    attributes = "".join(
        f' data-{key}="{html.escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))}"'
        for key, value in data.items()
    )
    return (
        f'<div class="interactive" data-figure="{name}"{attributes}></div>'
        f"<noscript><p>{html.escape(without)}</p></noscript>"
    )


def _load_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Let a page load what its figures need, and no other page."""
    for figure in doctree.findall(interactive) if doctree is not None else ():
        for script in SCRIPTS.get(figure["figure"], ()):
            app.add_js_file(script)


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


def _visit_box(self: Any, node: interactive) -> None:
    self.visit_container(node)


def _visit_box_on_paper(self: Any, node: interactive) -> None:
    self.visit_container(node)
    self.body.append(rf"\emph{{{say(self.config.language, 'on-paper')}}} ")


def _depart_box(self: Any, node: interactive) -> None:
    self.depart_container(node)


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_node(
        drawing, html=(_visit_html, None), latex=(_visit_latex, _depart_latex), text=(_skip, None)
    )
    app.add_node(
        interactive,
        html=(_visit_box, _depart_box),
        latex=(_visit_box_on_paper, _depart_box),
        text=(_visit_box, _depart_box),
    )
    app.connect("html-page-context", _load_scripts)
    app.add_post_transform(NotRemote)
    app.add_directive("drawing", Drawing)
    app.add_directive("interactive", Interactive)
