"""The notebook's texts in another language: what is said differs, what is run does not.

A text is a line of a cell of markdown, or of a cell of code a comment, a docstring or what is
printed. ``locale/ko.json`` beside the notebook's text holds the Korean for each by its English, as
it stands in the notebook: comments with their ``#``, strings with their quotes; but points in a
heading, and numbers in a rule that begins with the notebook's points, are ``{points}``,
``{points2}``, ... Labels in plots stay English, since fonts for Hangul are not everywhere.
"""

from __future__ import annotations

import ast
import functools
import io
import json
import re
import tokenize
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from autograder.assignments import places

__all__ = ["catalogue", "languages", "linked", "said_in", "texts", "translated"]

_MENTION = re.compile(r"((?:[Bb]ook|책): \*?)([^*\n]+?)(\.?\*)")
_NO_WORDS = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`")
_STATES_POINTS = re.compile(r"#{1,6} .*\(\d+(?: \+ \d+)* points?\b[^()]*\)\s*|[-*] \d+ points\b.*")
_IN_HEADING = re.compile(r"\d+(?: \+ \d+)*(?= points?\b[^()]*\)\s*\Z)")
_NUMBER = re.compile(r"\d+")
Place = tuple[int, int]  # where a text begins and ends in its cell


@functools.cache
def catalogue(assignment: str, lang: str) -> Mapping[str, str]:
    """Give the texts of the notebook in `lang`, by their English; empty for English."""
    if lang == "en":
        return {}
    said: dict[str, str] = json.loads(said_in(assignment, lang).read_text(encoding="utf-8"))
    return said


def languages(assignment: str) -> tuple[str, ...]:
    """Say in which languages beside English a notebook is there."""
    return tuple(lang for lang in places.TRANSLATIONS if said_in(assignment, lang).exists())


def said_in(assignment: str, lang: str) -> Path:
    """Say where the catalogue of a language stands."""
    return places.source(assignment).parent / "locale" / f"{lang}.json"


def linked(source: str, english: str, page: Callable[[str], str]) -> str:
    """Make a link of each mention of a page of the book.

    Parameters
    ----------
    source, english : str
        A cell's text, and the same in English: a page is found by its English title.
    page : callable
        Gives the address of a page by its name.

    Examples
    --------
    >>> linked("*책: 윈도우.*", "*Book: Skip-gram.*", "https://book.example/ko/{}.html".format)
    '*책: [윈도우](https://book.example/ko/skip-gram.html).*'
    """
    names = iter([m[2].lower().replace(" ", "-") for m in _MENTION.finditer(english)])
    return _MENTION.sub(lambda m: f"{m[1]}[{m[2]}]({page(next(names))}){m[3]}", source)


def texts(kind: str, source: str) -> list[str]:
    r"""List what is said in a cell, in order, as a catalogue has it.

    Parameters
    ----------
    kind : {"code", "markdown"}
    source : str

    Examples
    --------
    >>> texts("markdown", "## A heading\n\n$x = 1$")
    ['## A heading']
    >>> texts("markdown", "## Descent (8 points)")
    ['## Descent ({points} points)']
    >>> texts("code", 'def f():\n    "Half."\n    return "a" / 2  # why')
    ['"Half."', '# why']
    """
    return [_without_points(source[start:end])[0] for start, end in _places(kind, source)]


def translated(kind: str, source: str, said: Mapping[str, str]) -> str:
    """Give a cell with each of its texts replaced; one that `said` doesn't have stays.

    Examples
    --------
    >>> translated("code", "x = 1  # one", {"# one": "# 하나"})
    'x = 1  # 하나'
    >>> said = {"# Two ({points} points)": "# 둘 ({points}점)"}
    >>> translated("markdown", "# Two (4 + 4 points)", said)
    '# 둘 (4 + 4점)'
    """
    for start, end in reversed(_places(kind, source)):
        text = source[start:end]
        template, points = _without_points(text)
        if template in said:
            text = said[template]
            for name, value in points.items():
                text = text.replace(name, value)
        source = source[:start] + text + source[end:]
    return source


def _without_points(text: str) -> tuple[str, dict[str, str]]:
    """Give a text with a placeholder for each number of points that it states, and their values.

    Only a heading's points, and the numbers in the rule that says how many there are in all: where
    these change, the text stays the same, and so do its translations.
    """
    values: dict[str, str] = {}
    if not _STATES_POINTS.fullmatch(text):
        return text, values

    def placeholder(number: re.Match[str]) -> str:
        name = f"{{points{len(values) + 1 if values else ''}}}"
        values[name] = number[0]
        return name

    if not text.startswith("#"):
        return _NUMBER.sub(placeholder, text), values
    template = _IN_HEADING.sub(placeholder, text)
    return template.replace("{points} point)", "{points} points)"), values


def _places(kind: str, source: str) -> list[Place]:
    if kind == "code":
        return sorted([*_comments(source), *_strings(source)])
    return list(_lines(source))


def _lines(source: str) -> Iterator[Place]:
    start = 0
    for line in source.split("\n"):
        if re.search(r"[A-Za-z]{2}", _NO_WORDS.sub("", line)):
            yield start, start + len(line)
        start += len(line) + 1


def _comments(source: str) -> Iterator[Place]:
    starts = _starts(source)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            start = starts[token.start[0] - 1] + token.start[1]
            yield start, start + len(token.string)


def _strings(source: str) -> Iterator[Place]:
    """Find docstrings and what is printed; a string in a string is a part of it."""
    lines, starts = source.split("\n"), _starts(source)

    def place(line: int, column: int) -> int:  # columns are counted in bytes
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    for node in ast.walk(ast.parse(source)):
        said: list[ast.expr] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            first = node.body[0] if node.body else None
            said = [first.value] if isinstance(first, ast.Expr) else []
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            said = node.args if node.func.id == "print" else []
        for text in said:
            if isinstance(text, ast.JoinedStr) or (
                isinstance(text, ast.Constant) and isinstance(text.value, str)
            ):
                assert text.end_lineno is not None
                assert text.end_col_offset is not None
                end = place(text.end_lineno, text.end_col_offset)
                yield place(text.lineno, text.col_offset), end


def _starts(source: str) -> list[int]:
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts
