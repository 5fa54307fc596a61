"""The ways to the assignment, as buttons: in the browser, in Colab, as a download.

``{assignment-ways}`` stands where a page offers the assignment. What the browser opens is built by
:mod:`book.lite` beside both languages of the public edition; Colab takes the notebook from GitHub.
"""

from __future__ import annotations

import html

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx import addnodes
from sphinx.application import Sphinx

from book.ext.head import addresses
from book.ext.languages import say

GITHUB = "https://github.com/"
COLAB = "https://colab.research.google.com/github/"
FOLDERS = {"en": "assignment/word2vec", "ko": "assignment/ko/word2vec"}
ARCHIVES = {"en": "word2vec.zip", "ko": "word2vec.ko.zip"}


def browser(language: str, edition: str, book: str) -> str:
    """Say where the assignment opens in a browser tab; empty where there is no such page.

    Parameters
    ----------
    language : {"en", "ko"}
    edition : {"public", "instructor"}
        Only the public one has the page beside it.
    book : str
        Where the book is published, with a slash at its end, or nothing.
    """
    page = f"lite/notebooks/index.html?path={language}/word2vec.ipynb"
    if edition == "public":
        return f"../{page}"
    return f"{book}{page}" if book else ""


def colab(language: str, repository: str) -> str:
    """Say where Colab opens the notebook; empty where the sources are not on GitHub."""
    if not repository.startswith(GITHUB):
        return ""
    name = repository.removeprefix(GITHUB).rstrip("/")
    return f"{COLAB}{name}/blob/main/{FOLDERS[language]}/word2vec.ipynb"


class Ways(Directive):
    """``{assignment-ways}``: a row of buttons, and what opening it in the browser means."""

    def run(self) -> list[nodes.Node]:
        """Show what there is; on paper, nothing."""
        env = self.state.document.settings.env
        if env.app.builder.format != "html":
            return []
        language, published = env.config.language, addresses()
        tab = browser(language, env.config.edition, published.book)
        row = nodes.paragraph("", "", classes=["ways"], translatable=False)
        row += _button(language, "tab", tab) if tab else nodes.Text("")
        if there := colab(language, published.repository):
            row += _button(language, "colab", there)
        row += addnodes.download_reference(
            "",
            "",
            nodes.inline("", say(language, "ways.download"), classes=["btn", "btn-outline"]),
            reftarget=f"../build/download/{ARCHIVES[language]}",
        )
        env.note_reread()  # the addresses may change
        found: list[nodes.Node] = [row]
        if tab:
            for key in ("note", "file"):
                said = html.escape(say(language, f"ways.{key}"))
                hidden = " hidden" if key == "file" else ""
                text = f'<p class="ways-{key}"{hidden}>{said}</p>'
                found.append(nodes.raw("", text, format="html"))
        return found


def _button(language: str, which: str, address: str) -> nodes.raw:
    text = html.escape(say(language, f"ways.{which}"))
    link = f'<a class="btn btn-outline way-{which}" href="{html.escape(address)}">{text}</a> '
    return nodes.raw("", link, format="html")


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("assignment-ways", Ways)
