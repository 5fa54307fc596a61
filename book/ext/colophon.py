"""Licence, citation, sources and PDF: in the footer, and on the page about the book."""

from __future__ import annotations

import html
import tomllib
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.config import Config

from book.ext.head import addresses
from book.ext.languages import say

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def pdf_name(language: str) -> str:
    """Name of the PDF, which stands beside the folders of both languages."""
    return f"word2vec-gradients.{language}.pdf"


def links(language: str, target: Path) -> list[tuple[str, str]]:
    """Text and address of what the footer offers; a PDF only where there is one."""
    found = [(say(language, "cite"), "about.html#how-to-cite")]
    if repository := addresses().repository:
        found.append((say(language, "repository"), repository))
    if (target / pdf_name(language)).exists():
        found.append((say(language, "pdf"), f"../{pdf_name(language)}"))
    return found


def footer(language: str, target: Path) -> str:
    """The footer's HTML."""
    parts = [f'<a href="about.html#licence">{html.escape(say(language, "licence"))}</a>']
    parts += [
        f'<a href="{where}">{html.escape(text)}</a>' for text, where in links(language, target)
    ]
    return f'<p class="colophon">{" · ".join(parts)}</p>'


def citation(config: Config) -> str:
    """The book as an entry of a BibTeX file."""
    version = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    lines = [
        "@misc{word2vecgradients,",
        f"  author = {{{{{config.author}}}}},",
        f"  title  = {{{config.project}}},",
        f"  year   = {{{config.copyright}}},",
        f"  note   = {{Version {version}, CC BY 4.0}},",
    ]
    if book := addresses().book:
        lines.append(f"  url    = {{{book}}},")
    return "\n".join([*lines, "}"])


class CiteThis(Directive):
    """``{cite-this}``: how to cite the book."""

    def run(self) -> list[nodes.Node]:
        """Show the entry."""
        text = citation(self.state.document.settings.env.config)
        return [nodes.literal_block(text, text, language="bibtex")]


class Where(Directive):
    """``{where}``: where the sources are, and the PDF."""

    def run(self) -> list[nodes.Node]:
        """List both."""
        env = self.state.document.settings.env
        language = env.config.language
        target = Path(env.app.outdir).parent
        items = nodes.bullet_list(bullet="-")
        repository = addresses().repository
        has_pdf = (target / pdf_name(language)).exists()
        said = [(say(language, "where.repository" if repository else "where.here"), repository)]
        if env.app.builder.format == "html":  # the PDF need not say where it is
            text = say(language, "where.pdf" if has_pdf else "where.no-pdf")
            said.append((text, f"../{pdf_name(language)}" if has_pdf else ""))
        for text, where in said:
            line = nodes.paragraph("", "", translatable=False)
            line += nodes.reference("", text, refuri=where) if where else nodes.Text(text)
            items += nodes.list_item("", line)
        env.note_reread()  # a PDF may have come since
        return [items]


def _fill(app: Sphinx) -> None:
    options = app.config.html_theme_options
    options["extra_footer"] = footer(app.config.language, Path(app.outdir).parent)


def setup(app: Sphinx) -> None:
    """Register the directives, and fill the footer before pages are written."""
    app.add_directive("cite-this", CiteThis)
    app.add_directive("where", Where)
    app.connect("builder-inited", _fill, priority=100)
