"""What a page says about itself in its head: what it is about, where it stands, its other language.

Addresses are absolute where the book knows where it is published (:func:`addresses`), else relative
to the page.
"""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

LOCALES = {"en": "en_US", "ko": "ko_KR"}
LENGTH = 200  # of a description; search engines show about 160
VIEWPORT = re.compile(r'\s*<meta name="viewport"[^>]*>')


@dataclass(frozen=True)
class Addresses:
    """Where the book is published, and where its sources are; empty where nobody said."""

    book: str
    repository: str


def addresses(environment: dict[str, str] | None = None) -> Addresses:
    """Read both addresses from the environment.

    ``BOOK_URL`` and ``BOOK_REPOSITORY`` say them; on GitHub they follow from the repository's name,
    as GitHub Pages makes them.
    """
    said = dict(os.environ) if environment is None else environment
    owner, _, name = said.get("GITHUB_REPOSITORY", "").partition("/")
    book = f"https://{owner.lower()}.github.io/{name}/" if name else ""
    server = said.get("GITHUB_SERVER_URL", "https://github.com")
    repository = f"{server}/{owner}/{name}" if name else ""
    book = said.get("BOOK_URL", book)
    return Addresses(
        f"{book.rstrip('/')}/" if book else "", said.get("BOOK_REPOSITORY", repository)
    )


def description(doctree: nodes.document | None) -> str:
    """The first paragraph of a page, cut at a word."""
    for paragraph in doctree.findall(nodes.paragraph) if doctree is not None else ():
        text = " ".join(paragraph.astext().split())
        if text:
            return text if len(text) <= LENGTH else text[:LENGTH].rsplit(" ", 1)[0] + " …"
    return ""


def tags(page: str, title: str, book: str, language: str, about: str, base: str) -> str:
    """The elements for the head of a page.

    Parameters
    ----------
    page, title : str
        The page's name without ``.html``, and its title as text.
    book : str
        Title of the book.
    language : {"en", "ko"}
    about : str
        What the page is about; empty for pages without text.
    base : str
        Where the book is published, with a slash at its end, or nothing.
    """
    other = "ko" if language == "en" else "en"

    def at(which: str) -> str:
        return f"{base}{which}/{page}.html" if base else f"../{which}/{page}.html"

    home = f"{base}index.html" if base else "../index.html"
    found = [
        f'<link rel="canonical" href="{at(language)}">',
        *(f'<link rel="alternate" hreflang="{w}" href="{at(w)}">' for w in (language, other)),
        f'<link rel="alternate" hreflang="x-default" href="{home}">',
    ]
    said = {
        "og:type": "website" if page == "index" else "article",
        "og:site_name": book,
        "og:title": title,
        "og:description": about,
        "og:locale": LOCALES[language],
        "og:locale:alternate": LOCALES[other],
        "og:url": at(language) if base else "",
    }
    if about:
        found.insert(0, f'<meta name="description" content="{html.escape(about)}">')
    found += [
        f'<meta property="{name}" content="{html.escape(value)}">'
        for name, value in said.items()
        if value
    ]
    return "\n    ".join(found)


def _describe(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    title = re.sub(r"<[^>]*>", "", html.unescape(str(context.get("title") or "")))
    own = tags(
        pagename, title or app.config.project, app.config.project, app.config.language,
        description(doctree), addresses().book,
    )  # fmt: skip
    # docutils says the viewport, as Sphinx does
    context["metatags"] = VIEWPORT.sub("", context.get("metatags", "")) + "\n    " + own
    context["pageurl"] = None  # or Sphinx would name another canonical address


def setup(app: Sphinx) -> None:
    """Describe every page."""
    app.connect("html-page-context", _describe, priority=900)
