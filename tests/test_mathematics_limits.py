"""Whatever it is given, the reader ends in values or a sentence, after so many steps at most."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from autograder.mathematics import Points, check_derivation
from autograder.mathematics.budget import Budget
from autograder.mathematics.chains import MAX_STEPS
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.lexer import tokenize
from autograder.mathematics.naming import NAMING_STEPS
from autograder.mathematics.parser import parse
from autograder.mathematics.word2vec import CENTER, DRAW
from tests.fuzz.mathematics import INPUTS, target

FOLDER = Path(__file__).parents[1] / "autograder" / "mathematics"
HOSTILE = {
    "deep brackets": "(" * 300 + "1" + ")" * 300,
    "deep braces": "{" * 2000,
    "a long sum": "J = " + "+".join(["1"] * 1900),
    "a long product": "J = " + "K " * 1900,
    "vectors in a long product": "J = " + "v_c " * 1000,
    "sums in sums": "J = " + "".join(rf"\sum_{{{c}}} " for c in "wxijlm") + "u_w",
    "eight sums": "J = " + "".join(rf"\sum_{{w{chr(39) * i}}} " for i in range(8)) + "1",
    "a tower of powers": "J = 9" + "^{9" * 30 + "}" * 30,
    "a huge power": "J = 9999999999^{9999999999}",
    "derivatives in derivatives": "J = " + r"\frac{\partial}{\partial U} " * 4 + "J",
    "fractions in fractions": r"J = \frac{1}{" * 60 + "2" + "}" * 60,
    "logs of logs": "J = " + r"\log " * 900 + "1",
    "accents on accents": "J = " + r"\hat" * 900 + "y",
    "minus after minus": "J = " + "-" * 5000 + "1",
    "python": "J = __import__('os').system('id')",
    "attributes": "J = u.__class__.__mro__",
    "files": r"\input{/etc/passwd} = \write18{id}",
    "a macro of itself": r"\newcommand{\a}{\a\a} \a",
    "macros that double": "".join(
        rf"\def\{chr(97 + i)}{{\{chr(98 + i)}\{chr(98 + i)}}}" for i in range(24)
    ),
    "macros that grow": r"\def\za{1+1}" + "".join(
        rf"\def\z{chr(98 + i)}{{\z{chr(97 + i)}\z{chr(97 + i)}}}" for i in range(24)
    ) + r" J = \zy",
    "a definition of itself": "q = r + 1\nr = q + 1\nJ = q",
    "definitions that grow": "\n".join(f"{b} = {a} {a} + {a}" for a, b in zip("abfghk", "bfghkq", strict=True)),
    "bars": "J = " + "|" * 3000,
    "dollars": "$" * 2001,
    "rows": "\\\\\n" * 2000,
    "lines": "J = 1\n" * 400,
    "wrapped lines": "a b\n" * 70 + "= c",
    "null bytes": "J = \x00\x00u_o",
    "surrogates": "J = \ud800",
    "accents from nowhere": "\u0302\u0302\u0302 = y\u0302\u0302",
    "nothing": "",
    "spaces": " \n \n ",
    "too long": "1+" * 5000,
    "infinite": r"J = \frac{1}{0} = \log 0 = \log(-1)",
}  # fmt: skip


@pytest.fixture
def steps(monkeypatch):
    """How many steps were made."""
    made = []
    spend = Budget.spend
    monkeypatch.setattr(Budget, "spend", lambda self: (made.append(1), spend(self))[1])
    return made


@pytest.mark.parametrize("question", [CENTER, DRAW], ids=lambda q: q.name)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_ends_in_outcomes_after_so_many_steps(text, question, steps):
    checked = check_derivation(text, question)
    for line in checked.lines:
        assert line.outcome.kind in ("first", "equal", "differs", "transposed", "unread")
        assert line.right or str(line.outcome.sentence)
    assert len(steps) <= MAX_STEPS + NAMING_STEPS + 40
    assert not checked.reaches


def test_few_steps_are_a_sentence_not_an_error():
    checked = check_derivation(r"J = -\log \hat y_o", CENTER, steps=3)
    assert str(checked.unread[0].outcome.sentence) == (
        "There is too much to evaluate here: write shorter lines."
    )


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(INPUTS)
def test_any_text_ends_in_outcomes(data):
    target(data)


def test_a_tree_is_plain_data_and_survives_json():
    def again(part):
        return tuple(map(again, part)) if isinstance(part, list) else part

    tree = parse(tokenize(r"-\sum_{x \ne o} \frac{\exp(u_x^\top v_c)}{2} u_x"), CENTER)
    back = again(json.loads(json.dumps(tree)))
    assert back == tree
    points = Points(CENTER)
    values = [Evaluator(points, Budget(1000)).value(t) for t in (tree, back)]
    assert (values[0] == values[1]).all()
    assert json.loads(json.dumps(CENTER.as_data()))["name"] == "naive-softmax-center"


def test_the_folder_needs_numpy_only_and_python_3_9(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "mathematics", ignore=shutil.ignore_patterns("__pycache__"))
    for path in FOLDER.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
        found = {
            (n.module if isinstance(n, ast.ImportFrom) else n.names[0].name or "").split(".")[0]
            for n in ast.walk(tree)
            if isinstance(n, ast.ImportFrom | ast.Import) and not getattr(n, "level", 0)
        }
        notebook = {"IPython"} & found if path.stem == "showing" else set()  # else it prints
        assert found - notebook <= {"numpy", *sys.stdlib_module_names}
    code = "import mathematics, sys; from mathematics.word2vec import CENTER as q\n" + (
        r"print(mathematics.check_derivation(r'J = -\log \hat y_o', q).lines[1].outcome.kind)"
        "\nprint(any(m.startswith('autograder') for m in sys.modules))"
    )
    run = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{code}"]
    done = subprocess.run(run, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.split() == ["equal", "False"]
