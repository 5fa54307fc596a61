"""What all HTML pages share: the templates' environment, numbers as people write them, links."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup

from autograder.feedback import picture
from autograder.messages import LANGUAGES, Message, told_apart, translate
from autograder.report import ErrorMap, WorstEntry
from autograder.writing.file_names import page_name
from autograder.writing.neutral import neutral

if TYPE_CHECKING:
    import jinja2

__all__ = [
    "book_link",
    "entry_name",
    "points",
    "render",
    "section_title",
]


def points(value: float) -> str:
    """Write points without needless digits.

    Examples
    --------
    >>> points(7.0), points(6.5), points(0.125)
    ('7', '6.5', '0.125')
    """
    return f"{round(value, 3):g}"


def entry_name(worst: WorstEntry) -> str:
    """Name the entry as NumPy would: ``grad_w[2]``, or the bare name of a scalar."""
    index = ", ".join(map(str, worst.index))
    return f"{worst.name}[{index}]" if worst.index else worst.name


def section_title(section: str, lang: str) -> str:
    """Give the title of a section's page; its own stem where no assignment says one."""
    page = section.partition("#")[0]
    return translate(f"page:{page}", lang).removeprefix("page:")


def book_link(book_url: str | None, section: str) -> str | None:
    """Join the folder where the book's pages stand with a section such as ``page#equation``."""
    page, _, anchor = section.partition("#")
    if book_url is None or not page:
        return None
    return f"{book_url.rstrip('/')}/{quote(page)}.html" + (f"#{quote(anchor)}" if anchor else "")


def _finalize(value: Any) -> Any:
    """Neutralise every text that a template prints; jinja2 escapes it after that."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return neutral(value)


@functools.cache
def _environment(lang: str) -> jinja2.Environment:
    import jinja2  # a report on the screen needs none

    if lang not in LANGUAGES:
        raise ValueError(f"No language {lang!r}; there are {', '.join(LANGUAGES)}.")

    def say(template: str, **values: str | int | float) -> str:
        return translate(template, lang).format(**values)

    def message_text(message: Message) -> str:
        return message.text(lang)

    def draw(errors: ErrorMap) -> Markup:
        return picture.svg(errors, lang)

    def describe(errors: ErrorMap) -> str:
        return picture.alt_text(errors, lang).text(lang)

    def section(name: str) -> str:
        return section_title(name, lang)

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("autograder.feedback", "templates"),
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
    )
    environment.globals.update(
        _=say,
        lang=lang,
        book_link=book_link,
        page_name=page_name,
        entry_name=entry_name,
        told_apart=told_apart,
        cells=picture.cells,
        row_label=picture.row_label,
        colours=picture.COLOURS,
        symbols=picture.SYMBOLS,
    )
    environment.filters.update(
        say=message_text, points=points, picture=draw, alt_text=describe, section_title=section
    )
    return environment


def render(template: str, lang: str, **context: object) -> str:
    """Fill one of ``autograder/templates`` in `lang`."""
    return _environment(lang).get_template(template).render(**context)
