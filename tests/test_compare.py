"""Reading returned values: what passes, what passes with a remark, what is told to the student."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.engine.values.compare import error_map, worst_entry
from autograder.engine.values.reading import read_array, read_list, read_scalar, read_tuple
from autograder.engine.values.tolerance import CLOSE
from autograder.sandbox.answers import Answer, Opaque

LENGTH = "{name} should hold {n} numbers; got {got}."


def answer(value, kind="ndarray"):
    return Answer(kind, np.asarray(value))


@pytest.mark.parametrize(
    ("returned", "note"),
    [
        (answer(1.5, "float"), None),
        (answer(np.float32(1.5), "float32"), None),
        (answer(2, "int"), None),
        (answer([1.5]), "loss is an array of one number; a plain number is easier to use."),
        (answer([[1.5]]), "loss is an array of one number; a plain number is easier to use."),
    ],
)
def test_a_loss_is_any_one_real_number(returned, note):
    value = read_scalar("loss", returned)
    assert value.problem is None
    assert value.array is not None
    assert value.array.shape == ()
    assert [n.text() for n in value.notes] == ([note] if note else [])


@pytest.mark.parametrize(
    ("returned", "sentence"),
    [
        (None, "loss should be made of numbers; got None."),
        ("1.5", "loss should be made of numbers; got str."),
        (Opaque("Liar"), "loss should be made of numbers; got Liar."),
        (answer([1.0, 2.0]), "loss should be one number; got ndarray of shape (2,)."),
        (answer(1j, "complex"), "loss should hold real numbers; its dtype is complex128."),
        (answer(True, "bool"), "loss should hold real numbers; its dtype is bool."),
        (answer(np.nan, "float"), "loss is nan; 1 of 1 entries are not finite."),
        (answer(np.inf, "float"), "loss is inf; 1 of 1 entries are not finite."),
    ],
)
def test_anything_else_is_told(returned, sentence):
    problem = read_scalar("loss", returned).problem
    assert problem is not None
    assert problem.text() == sentence


@pytest.mark.parametrize("shape", [(1, 3), (3, 1)])
def test_a_row_or_a_column_is_a_vector_with_a_remark(shape):
    value = read_array("g", answer(np.arange(3.0).reshape(shape)), (3,))
    assert value.problem is None
    np.testing.assert_array_equal(value.array, [0, 1, 2])
    assert value.notes[0].text() == (
        "g is a matrix of one row or one column; its parameter is a vector."
    )


def test_a_matrix_object_passes_with_a_remark():
    value = read_array("g", answer(np.ones((2, 3)), "matrix"), (2, 3))
    assert value.problem is None
    assert value.notes[0].text() == "g is a np.matrix, which NumPy discourages."


@pytest.mark.parametrize(
    ("array", "sentence"),
    [
        (
            np.ones((3, 2)),
            "g should have the shape of its parameter, (2, 3); got (3, 2). "
            "It is transposed: words are rows.",
        ),
        (
            np.ones(6),
            "g should have the shape of its parameter, (2, 3); got (6,). "
            "It has the right number of entries, in another arrangement.",
        ),
        (np.ones((2, 4)), "g should have the shape of its parameter, (2, 3); got (2, 4)."),
        (
            np.array([[1, 2, np.nan], [1, np.inf, 1]]),
            "g[0, 2] is nan; 2 of 6 entries are not finite.",
        ),
    ],
)
def test_a_wrong_shape_or_a_nan_is_told(array, sentence):
    problem = read_array("g", answer(array), (2, 3)).problem
    assert problem is not None
    assert problem.text() == sentence


def test_a_tuple_of_the_wrong_length_is_told():
    items, problem = read_tuple((answer(1.0),), ("loss", "g"))
    assert items == ()
    assert problem is not None
    assert problem.text() == "Expected 2 values, (loss, g); got tuple of 1."
    assert read_tuple([answer(1.0), answer(2.0)], ("loss", "g"))[1] is None


def test_losses_are_a_list_or_an_array():
    for returned in ([answer(1.0, "float"), answer([2.0])], answer([1.0, 2.0])):
        value = read_list("losses", returned, 2, LENGTH)
        assert value.problem is None
        np.testing.assert_array_equal(value.array, [1, 2])
    problem = read_list("losses", [answer(1.0)], 2, LENGTH).problem
    assert problem is not None
    assert problem.text() == "losses should hold 2 numbers; got list of 1."


def test_the_worst_entry_is_named_with_both_numbers():
    expected = np.arange(12.0).reshape(4, 3) + 1
    got = expected.copy()
    got[2, 1] *= -1
    got[3, 0] *= 1 + 1e-2
    worst = worst_entry("g", got, expected)
    assert worst is not None
    assert (worst.index, worst.yours, worst.expected) == ((2, 1), -8.0, 8.0)
    assert (worst.n_wrong, worst.n_entries, worst.rows) == (2, 12, (2, 3))


def test_one_entry_of_a_thousand_off_by_a_hundredth_of_the_largest_is_seen():
    expected = np.random.default_rng(0).standard_normal(1000)
    for i in range(1000):
        got = expected.copy()
        got[i] += 1e-2 * np.abs(expected).max()
        assert worst_entry("g", got, expected, CLOSE) is not None
    assert worst_entry("g", expected * (1 + 1e-7), expected, CLOSE) is None


def test_a_nan_is_never_equal():
    worst = worst_entry("g", np.array([np.nan, 1.0]), np.array([np.nan, 1.0]))
    assert worst is not None
    assert worst.index == (0,)


def test_the_picture_holds_half_decades_only():
    expected = np.array([[1.0, 2.0]])
    picture = error_map("g", expected * [[1.0, 1.01]], expected, {})
    assert picture.log10_error == ((-16.0, -2.0),), "relative to the largest entry"


def test_what_cancels_to_zero_may_keep_its_rounding():
    assert worst_entry("g", np.array([1e-16, 0.0]), np.array([0.0, 1e-17])) is None
    assert worst_entry("g", np.array([1e-3, 0.0]), np.array([0.0, 1e-17])) is not None
    assert worst_entry("g", np.array([1e-3]), np.array([0.0])) is not None


@pytest.mark.parametrize(
    ("got", "right", "equal"),
    [
        ([1.0, np.inf], [1.0, np.inf], True),
        ([1.0, np.nan], [1.0, np.nan], True),
        ([1.0, np.inf], [1.0, -np.inf], False),
        ([1.01, np.inf], [1.0, np.inf], False),
        ([1.0], [1.0, 1.0], False),
    ],
)
def test_equality_knows_numbers_that_are_none(got, right, equal):
    assert CLOSE.equal(np.array(got), np.array(right)) is equal


@pytest.mark.parametrize(
    ("got", "right", "differ"),
    [
        ([1.0, -2.0], [1.0, -2.0], [False, False]),
        ([1.0 + 5e-5, -2.0], [1.0, -2.0], [False, False]),  # of the largest
        ([1.0, -2.001], [1.0, -2.0], [False, True]),
        ([0.0, 1e-5], [0.0, 0.0], [False, False]),  # zeros are held against 1
        ([0.0, 1e-3], [0.0, 0.0], [False, True]),
        ([np.nan, np.inf], [np.nan, np.inf], [False, False]),
        ([np.nan, np.inf], [1.0, -np.inf], [True, True]),
        ([1.0, 7.0], [np.nan, np.inf], [True, True]),
    ],
)
def test_one_tolerance_says_what_is_equal_for_all_who_ask(got, right, differ):
    got, right = np.array(got), np.array(right)
    assert CLOSE.differs(got, right).tolist() == differ
    assert CLOSE.equal(got, right) is not any(differ)
    worst = worst_entry("g", got, right, CLOSE)
    wrong = np.isnan(got) | differ
    assert (worst.n_wrong if worst else 0) == wrong.sum()
    assert not CLOSE.equal(got[:1], right), "another shape is another value"


@pytest.mark.parametrize(("off", "same"), [(2e-12, True), (1e-9, False)])
def test_what_is_left_of_large_scores_is_known_to_their_last_digit(off, same):
    """With scores near 10,000 a mistake's loss of 2e-8 is sure to 1e-12: in any course it fits."""
    left = np.array(2.2e-8)
    assert CLOSE.of_a_mistake().equal(left + off, left) is same
