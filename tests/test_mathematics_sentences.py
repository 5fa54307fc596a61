"""Whatever the reader of mathematics says, it says in Korean too, and of the place."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.mathematics import check_derivation, speak
from autograder.mathematics.korean import WORDS
from autograder.mathematics.mistakes import MISTAKES
from autograder.mathematics.sentences import Sentence
from autograder.mathematics.word2vec import CENTER

FOLDER = Path(__file__).parents[1] / "autograder" / "mathematics"
SAYS = {"Unreadable", "Undeclared", "Unfitting", "Sentence", "say"}


def said() -> Iterator[str]:
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            says = isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS
            if says and node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value
            named = isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "message"
            if named and isinstance(node.value, ast.Constant):
                yield node.value.value


def test_every_sentence_has_its_korean_and_nothing_else_has():
    assert set(said()) | set(MISTAKES.values()) == WORDS.keys()


@pytest.mark.parametrize("english", sorted(WORDS))
def test_the_korean_has_the_fields_of_the_english_and_is_korean(english):
    fields = [
        [f for _, f, _, _ in string.Formatter().parse(t) if f] for t in (english, WORDS[english])
    ]
    assert set(fields[1]) <= set(fields[0])
    assert re.search("[가-힣]", WORDS[english])


def test_a_sentence_is_said_in_the_language_that_is_spoken():
    sentence = Sentence("A sum needs its index.")
    try:
        speak("ko")
        assert str(sentence) == "합에 인덱스가 필요합니다."
    finally:
        speak("en")
    assert str(sentence) == "A sum needs its index."


@pytest.mark.parametrize(
    ("line", "sentence", "at"),
    [
        (r"J = \sum \exp(u_w^\top v_c)", "A sum needs its index.", r"\sum"),
        (r"J = q", "`q` is not in this question's list.", "q"),
        (r"J = u_o v_c", "3×1 times 3×1: a transpose is missing.", "u_o"),
        (r"J = \frac{1}{", "The bracket { is never closed.", "{"),
        (r"J = \text{a", "A brace is opened here and never closed.", None),
        (r"J = \exp(u_o^\top v_c", "The bracket ( is never closed.", "("),
        (r"J = \foo", r"The command \foo is not known here.", r"\foo"),
        (r"J = \log", "log needs something that it is taken of.", r"\log"),
        (r"J = \frac{v_c}{u_o}", "Nothing can be divided by a vector or a matrix.", r"\frac"),
        (r"J = u_q", "The index `q` is not in this question's list.", "u_q"),
        (r"J = 2^{2^{2^{2^{9}}}}", "The exponent is too large.", "2"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_place(line, sentence, at):
    checked = check_derivation(line, CENTER)
    if at is None:
        assert str(checked.sentence) == sentence
    else:
        (unread,) = checked.unread
        assert str(unread.outcome.sentence) == sentence
        assert line[unread.at :].startswith(at)
