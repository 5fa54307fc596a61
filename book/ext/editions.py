"""What only the instructor's edition shows: worked code and answers, read from ``solutions/``.

Nothing of it stands in the book's sources: ``{worked} function`` names a function of the
reference, ``{answer} grade_id`` an answer of the instructor's notebook. The public edition
leaves nothing in their place.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import Directive
from docutils.statemachine import StringList
from sphinx.application import Sphinx

NOTEBOOK = Path(__file__).resolve().parents[2] / "solutions" / "word2vec" / "word2vec.md"


def worked_code(name: str) -> str:
    """Source of a function of the reference, without its docstring."""
    from solutions.word2vec import reference

    function = getattr(reference, name)
    source = inspect.getsource(function)
    return re.sub(r'\n    r?"""(.|\n)*?"""', "", source, count=1).rstrip()


def leaks(text: str) -> list[str]:
    """Functions of the reference whose definition, or a telling line of it, stands in a text."""
    from solutions.word2vec import reference

    flat = re.sub(r"\s+", "", text)
    found = []
    for name, _ in inspect.getmembers(reference, inspect.isfunction):
        body = worked_code(name).split(":\n", 1)[1]
        lines = [re.sub(r"\s+", "", line) for line in body.splitlines()]
        telling = [line for line in lines if len(line) > 24 and "float64(" not in line]
        if f"def{name}(" in flat or any(line in flat for line in telling):
            found.append(name)
    return found


def cell(grade_id: str) -> str:
    """Text of a cell of the instructor's notebook."""
    text = NOTEBOOK.read_text(encoding="utf-8")
    found = re.search(
        rf'grade_id"?: "?{re.escape(grade_id)}"?[,}}].*?\n\n(.*?)\n(?:```\n|\+\+\+|\Z)',
        text + "\n+++",
        flags=re.DOTALL,
    )
    if not found:
        raise KeyError(f"the instructor's notebook has no cell {grade_id}")
    return re.sub(r"\n *### (BEGIN|END) SOLUTION", "", found.group(1)).strip()


def _instructor(directive: Directive) -> bool:
    env = directive.state.document.settings.env
    return bool(env.config.edition == "instructor")


class Worked(Directive):
    """``{worked} name``: a function of the reference."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Show the code, or nothing."""
        if not _instructor(self):
            return []
        code = worked_code(self.arguments[0])
        return [nodes.literal_block(code, code, language="python")]


class Answer(Directive):
    """``{answer} grade_id``: a cell of the instructor's notebook, code or prose."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Show the answer, or nothing."""
        if not _instructor(self):
            return []
        text = cell(self.arguments[0])
        if self.arguments[0].startswith("written-"):
            note = nodes.container(classes=["answer"])
            self.state.nested_parse(StringList([text]), self.content_offset, note)
            for node in note.findall(nodes.TextElement):
                node["translatable"] = False  # it belongs to the notebook, which is in English
            return [note]
        return [nodes.literal_block(text, text, language="python")]


class InstructorOnly(Directive):
    """``{instructor}``: content of the instructor's edition."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Parse the content, or leave it out."""
        if not _instructor(self):
            return []
        box = nodes.container(classes=["instructor"])
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box]


def setup(app: Sphinx) -> None:
    """Register the directives and the setting."""
    app.add_config_value("edition", "public", "env")
    app.add_directive("worked", Worked)
    app.add_directive("answer", Answer)
    app.add_directive("instructor", InstructorOnly)
