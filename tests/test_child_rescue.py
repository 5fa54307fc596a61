"""What a cell still gives after a line of it raised or couldn't be read."""

from __future__ import annotations

import ast

import pytest

from autograder.child import rescue


def names(tree: ast.Module | None) -> list[str]:
    assert tree is not None
    return [s.name for s in tree.body if isinstance(s, ast.FunctionDef)]


F, G = "def f():\n    return 1\n", "def g():\n    return 2\n"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        (F + "x = (1\n" + G, ["f", "g"]),
        (F + "def h():\n    return (1,\n" + G, ["f", "g"]),
        (F + "def h(:\n    pass\n" + G, ["f", "g"]),
        (F + "def h():\nreturn 1\n" + G, ["f", "g"]),
        (F + "def h():\n" + G, ["f", "g"]),
        (F + "def h():\n    if x\n        return 1\n" + G, ["f", "g"]),
        (F + "def h():\n        x = 1\n    return x\n" + G, ["f", "g"]),
        (F + "@wraps(\ndef h():\n    pass\n" + G, ["f", "g"]),
        (F + "this is text\n# and a comment\n" + G, ["f", "g"]),
        (F + "x = '''never closed\n", ["f"]),
        (F + "if x:\n    pass\nelse\n    pass\n" + G, ["f", "g"]),
        (F + "def h():\r\n    return 1)\r\n" + G, ["f", "g"]),
        ("def f(:\n    pass\n" * 30 + G, None),
    ],
    ids=range(13),
)
def test_what_can_be_read_by_itself_is_left(source: str, left: list[str] | None) -> None:
    tree = rescue.readable(source)
    assert tree is None if left is None else names(tree) == left


def test_a_text_of_many_lines_stays_a_text() -> None:
    source = "x = '''\ndef h():\n    pass\n'''\ny = )\n" + F
    assert names(rescue.readable(source)) == ["f"]


def test_only_what_defines_something_is_run_after_a_line_that_raised() -> None:
    tree = ast.parse("1 / 0\nprint()\nx = 1\nfor i in x: pass\nimport os\n" + F + "x += 1\n")
    kinds = [type(s).__name__ for s in rescue.definitions(tree, after=1)]
    assert kinds == ["Assign", "Import", "FunctionDef"]
    assert [s.lineno for s in rescue.definitions(tree, after=3)] == [5, 6]


def test_a_function_can_be_had_without_what_stands_around_it() -> None:
    (function,) = ast.parse("@jit\ndef f(a: T, *b: T, c: T = 1, **d: T) -> T:\n    return a").body
    bare = rescue.bare(function)
    assert bare is not None
    assert ast.unparse(bare) == "def f(a, *b, c=1, **d):\n    return a"
    assert rescue.bare(ast.parse("x = 1").body[0]) is None
