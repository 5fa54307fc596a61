r"""What stands in an answer's cell when students get it.

nbgrader puts Python where a solution was. In a string that holds LaTeX that would be no comment, so
that there it is one of LaTeX.
"""

from __future__ import annotations

import ast
from typing import Any

from autograder.nbgrader.quick import quick_jupyter
from autograder.nbgrader.release_checks import LINES

with quick_jupyter():
    from nbgrader.preprocessors import ClearSolutions

__all__ = ["ClearStrings"]


class ClearStrings(ClearSolutions):  # type: ignore[misc]  # it has no types
    """nbgrader's own step, which leaves LaTeX in strings."""

    def _replace_solution_region(self, cell: Any, language: str) -> bool:
        """Put LaTeX's comment where the region was inside of a string."""
        replaced: bool = super()._replace_solution_region(cell, language)
        stub = self.code_stub.get(language, "")
        if replaced and cell.cell_type == "code" and stub in cell.source:
            cell.source = _in_strings(cell.source, stub)
        return replaced


def _in_strings(source: str, stub: str) -> str:
    r"""Replace the stub in strings that stand on several lines.

    Examples
    --------
    >>> print(_in_strings("a = r'''\nx\n# Y\n'''\n# Y", "# Y"))
    a = r'''
    x
    % YOUR LINES HERE
    '''
    # Y
    """
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:  # which is refused afterwards, with its reason
        return source
    lines = source.split("\n")
    strings = (n for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))
    # from the last, so that the lines before keep their numbers
    for node in sorted(strings, key=lambda n: -n.lineno):
        text = "\n".join(lines[node.lineno - 1 : node.end_lineno])
        if stub in str(node.value):
            lines[node.lineno - 1 : node.end_lineno] = text.replace(stub, LINES).split("\n")
    return "\n".join(lines)
