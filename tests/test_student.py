"""The visible tests say what is so: of each usual mistake, and nothing else of a right solution."""

import itertools
from typing import NamedTuple

import numpy as np
import pytest

from autograder.assignments.word2vec.handout import visible
from tests.student import HINT, USUAL, judged, told
from tests.submissions.build import notebook, zoo

ANIMALS = zoo()


class Source(NamedTuple):
    """Code that is written below the instructor's answers."""

    code: str

    def data(self):
        return notebook(self.code)


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_mistake_gets_its_hint(name):
    said = told(ANIMALS[name])
    assert judged(name, said) == "true", said


@pytest.mark.parametrize("name", [n for n, a in ANIMALS.items() if n.startswith("unusual/")])
def test_a_right_solution_is_told_of_no_mistake(name):
    if ANIMALS[name].lost or ANIMALS[name].status != "graded":
        pytest.skip("it loses points")
    for text in told(ANIMALS[name]).values():
        assert not HINT.search(text)


class TestExamples:
    """What is said of a number must follow from it: no two slips of an example give the same."""

    @pytest.fixture
    def examples(self, monkeypatch):
        """Every example of the notebook: question, what it is called, numbers by slip."""
        found = []

        def keep(function, arguments, expected, what, names=(), instead=None):
            found.append((what, np.asarray(expected), instead or {}))
            return lambda: ""

        monkeypatch.setattr(visible, "example", keep)
        monkeypatch.setattr(visible, "run", lambda *tests: None)
        for test, names in visible.TESTS.values():
            if not names[0].endswith("derivation"):
                test(*(lambda *_: None for _ in names))
        return found

    def test_no_two_slips_give_the_same_numbers(self, examples):
        assert len(examples) > 20
        assert shared(examples) == []

    def test_two_that_do_are_noticed(self):
        slips = {"without the first": 7.0, "without the middle": [7.0], "twice": 3.0 + 4.0}
        assert shared([("loss", np.asarray(14.0), slips)]) == [
            ("loss", "without the first", "twice")
        ]


def shared(examples):
    """Slips of one example that give the same wrong numbers."""
    return [
        (what, first, second)
        for what, expected, instead in examples
        for (first, a), (second, b) in itertools.combinations(instead.items(), 2)
        if np.shape(a) == np.shape(b) and np.allclose(a, b) and not np.allclose(a, expected)
    ]


SHARED = {  # numbers that an example shared with another slip, which it then named
    "cosines for scores": """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v = outside_vectors, center_vector
    y = softmax(U @ v / np.linalg.norm(U, axis=1) / np.linalg.norm(v))
    d = y - np.eye(len(U))[outside_index]
    return -np.log(y[outside_index]), d @ U, np.outer(d, v)
""",
    "the logarithm of a sum": """
def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, ks):
    v, o, U = center_vector, outside_index, outside_vectors
    a, b = sigmoid(U[o] @ v) - 1, sigmoid(U[ks] @ v)
    G = np.zeros(U.shape)
    G[o] += a * v
    np.add.at(G, ks, np.outer(b, v))
    return -np.log(a + 1) - np.log((1 - b).sum()), a * U[o] + b @ U[ks], G
""",
}


@pytest.mark.parametrize("slip", SHARED)
def test_what_has_no_hint_gets_none(slip):
    said = "\n".join(told(Source(SHARED[slip])).values())
    assert "is not right" in said
    assert "come out" not in said


def test_a_gradient_beside_a_wrong_loss_isnt_accused_alone():
    """Its difference quotients are those of the loss, and the loss is what is wrong."""
    half = """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    d = softmax(z) - np.eye(len(z))[outside_index]
    loss = (np.logaddexp.reduce(z) - z[outside_index]) / 2
    return loss, d @ outside_vectors, np.outer(d, center_vector)
"""
    said = told(Source(half))
    mend = (
        "The numerical gradient is that of your own loss, which isn't right: mend the loss first."
    )
    assert said["naive-softmax-grad-center"].endswith(mend)
    wrong = half.replace(") / 2", ")").replace("loss, d @", "loss, 2 * d @")
    said = told(Source(wrong))
    assert "Every wrong entry is 2 times what it should be." in said["naive-softmax-grad-center"]
    assert mend not in said["naive-softmax-grad-center"]


def test_a_window_that_is_emptied_is_told():
    emptying = """
def skipgram_loss_and_gradient(center_index, window, center_vectors, outside_vectors, pair):
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    words = window
    while len(words):
        o, words = words.pop(), words
        one, a, b = pair(center_vectors[center_index], o, outside_vectors)
        loss, gU = loss + one, gU + b
        gV[center_index] += a
    return loss, gV, gU
"""
    said = told(Source(emptying))["skipgram"]
    assert "skipgram_loss_and_gradient changes the list that it is given" in said
    copied = emptying.replace("words = window", "words = list(window)")
    assert "skipgram" not in told(Source(copied))
