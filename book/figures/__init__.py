"""Figures of the book, drawn by code: :func:`inline_svg` for pages, :func:`pdf_file` for paper."""

from book.figures.interactive import interactive_labels
from book.figures.render import inline_svg, pdf_file, sources

__all__ = ["inline_svg", "interactive_labels", "pdf_file", "sources"]
