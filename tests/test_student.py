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

        def keep(function, arguments, expected, what, names=(), instead=None, also=None):
            found.append((what, np.asarray(expected), instead or {}))
            return lambda: ""

        monkeypatch.setattr(visible, "example", keep)
        monkeypatch.setattr(visible, "run", lambda *tests, before=None: None)
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


def test_a_slip_is_named_where_it_gives_the_second_example_too(monkeypatch):
    """The numbers of the second example are those of the slip's own formula."""
    v, o, U = visible.OTHER
    k, s = visible.OTHER_DRAWS, U @ v
    y = np.exp(s) / np.exp(s).sum()
    loss, others = -np.log(y[o]), np.delete(y, o)

    def root(z):
        return np.log(np.exp(z).sum())

    def term(z):  # -log sigma
        return np.log1p(np.exp(-z))

    first, draws = term(s[o]), term(-s[k])
    wanted = {
        "with the logarithm to base 10": loss / np.log(10),
        "with the logarithm to base 2": loss / np.log(2),
        "without a logarithm": y[o],
        "without a logarithm, with a minus": -y[o],
        "if the score is not in it": root(s),
        "if the sum over words is not in it": -s[o],
        "if one divides by the number of words": loss / len(s),
        "for the sum over all words of -log y_hat": -np.log(y).sum(),
        "if -log(1 - y_hat) of all other words is added": loss - np.log(1 - others).sum(),
        "if o is left out of the sum over words": root(np.delete(s, o)) - s[o],
        "for the word before o, as where words are counted from one": -np.log(y[o - 1]),
        "if the largest score is subtracted and not added again": loss - s.max(),
        "with scores divided by the square root of the dimension":
            root(s / np.sqrt(3)) - s[o] / np.sqrt(3),
        "if a word that is drawn several times is counted once":
            first + term(-s[np.unique(k)]).sum(),
        "without the outside word": draws.sum(),
        "without the draws": first,
        "if the draws are subtracted": first - draws.sum(),
        "without the minus in sigma(-u_k . v_c)": first + term(s[k]).sum(),
        "if the mean over the draws is taken": first + draws.mean(),
        "if the mean over all six terms is taken": (first + draws.sum()) / 6,
        "with a minus in sigma(u_o . v_c)": term(-s[o]) + draws.sum(),
        "without logarithms": -1 / (1 + np.exp(-s[o])) - (1 / (1 + np.exp(s[k]))).sum(),
        "if the outside word's term is taken with every draw": 5 * first + draws.sum(),
        "if every other word is a draw": first + term(-np.delete(s, o)).sum(),
        "if u_o stands in the draws' terms": first + 5 * term(-s[o]),
        "for the first draw alone": first + draws[0],
        "without the first draw": first + draws[1:].sum(),
        "for the last draw alone": first + draws[-1],
        "without the last draw": first + draws[:-1].sum(),
    }  # fmt: skip
    found = []

    def keep(function, arguments, expected, what, names=(), instead=None, also=None):
        if also:
            found.append(dict(zip(instead, also[1], strict=True)))

    monkeypatch.setattr(visible, "example", keep)
    monkeypatch.setattr(visible, "run", lambda *tests, before=None: None)
    visible.naive_loss(None)
    visible.negative_loss(None)
    naive, negative = found
    assert {**naive, **negative} == {how: pytest.approx(x, rel=1e-7) for how, x in wanted.items()}


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
    "the logarithm of one plus the sum": """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    e = np.exp(z - z.max())
    d = e / e.sum() - np.eye(len(z))[outside_index]
    loss = np.log1p(e.sum()) + z.max() - z[outside_index]
    return loss, d @ outside_vectors, np.outer(d, center_vector)
""",
    "the center vector's length divided out": """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    length = np.linalg.norm(center_vector)
    y = softmax(outside_vectors @ center_vector / length)
    d = y - np.eye(len(y))[outside_index]
    return -np.log(y[outside_index]), d @ outside_vectors, np.outer(d, center_vector)
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


def test_a_loss_of_the_other_sign_is_told_so_and_its_right_gradients_are_not():
    objective = """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = softmax(outside_vectors @ center_vector)
    d = y - np.eye(len(y))[outside_index]
    return np.log(y[outside_index]), d @ outside_vectors, np.outer(d, center_vector)
"""
    said = told(Source(objective))
    assert "It has the opposite sign." in said["naive-softmax-loss"]
    for question in ("naive-softmax-grad-center", "naive-softmax-grad-outside"):
        assert "mend the loss first" in said[question]
        assert "opposite sign" not in said[question]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("softmax", "def softmax(x): return x / x.sum()"),
        ("sigmoid", "def sigmoid(x): return x"),
    ],
)
def test_what_leans_on_a_wrong_function_says_which(name, source):
    said = told(Source(f"{source}\n"))
    sentence = f"Your {name} is used here and is not right yet: mend it first."
    pair = "naive-softmax-grad-center", "negative-sampling-grad-outside"
    assert {question: sentence in said.get(question, "") for question in pair} == {
        pair[0]: name == "softmax", pair[1]: name == "sigmoid",
    }  # fmt: skip
