"""A derivation is checked line by line: the first wrong line is named, with both numbers."""

import numpy as np
import pytest

from book.derivation import (
    assert_derivation,
    check_derivation,
    evaluate_lines,
    first_wrong_line,
    largest_deviation,
)


def score(U, v_c):
    return U @ v_c


def score_as_sum(U, v_c):
    return np.array([sum(u_i * v_i for u_i, v_i in zip(u, v_c, strict=True)) for u in U])


def wrong_sign(U, v_c):
    return -(U @ v_c)


def points(n=20, seed=0):
    rng = np.random.default_rng(seed)
    return [{"U": rng.normal(size=(4, 3)), "v_c": rng.normal(size=3)} for _ in range(n)]


class TestRightDerivations:
    def test_lines_that_agree_pass_and_say_how_well(self):
        result = assert_derivation([score, score_as_sum], points())
        assert result.largest_deviation < 1e-14
        assert "all 2 lines agree at 20 points" in str(result)

    def test_rounding_is_not_a_mistake(self):
        assert first_wrong_line([[np.array([1.0, 1e-3])], [np.array([1.0 + 1e-14, 1e-3])]]) is None

    def test_all_zeros_agree_with_all_zeros(self):
        assert first_wrong_line([[np.zeros((2, 2))], [np.zeros((2, 2))]]) is None

    def test_integers_lists_and_numpy_scalars_are_numbers(self):
        assert first_wrong_line([[1], [np.float32(1.0)], [1.0]]) is None
        assert first_wrong_line([[[1, 2]], [np.array([1.0, 2.0])]]) is None


class TestWrongDerivations:
    def test_the_first_wrong_line_is_named_with_both_numbers(self):
        one = [{"U": np.array([[2.0, 0.0], [0.0, 3.0]]), "v_c": np.array([1.0, 5.0])}]
        with pytest.raises(AssertionError) as caught:
            assert_derivation([score, score_as_sum, wrong_sign, score], one)
        assert str(caught.value) == (
            "wrong_sign[1] is -15, score_as_sum[1] is 15 (point 0): "
            "wrong_sign does not follow from score_as_sum."
        )

    def test_a_line_may_be_wrong_at_a_single_point(self):
        wrong = first_wrong_line([[1.0, 1.0, 1.0], [1.0, 1.1, 1.0]])
        assert (wrong.line, wrong.point, wrong.value, wrong.before) == (1, 1, 1.1, 1.0)

    def test_the_point_that_is_farthest_off_is_shown(self):
        wrong = first_wrong_line([[1.0, 1.0], [1.1, 3.0]])
        assert wrong.point == 1

    def test_just_above_the_tolerance_is_wrong(self):
        values = [[1.0], [1.0 + 1e-9]]
        assert first_wrong_line(values, 1e-10).reason == "value"
        assert first_wrong_line(values, 1e-8) is None

    @pytest.mark.parametrize(
        ("value", "message"),
        [
            (None, "line 2 returned nothing (point 0)."),
            ("0.5", "line 2 returned something that is not an array of real numbers."),
            ([[1.0], [1.0, 2.0]], "line 2 returned something that is not an array"),
            (np.array([1.0 + 0j, 2.0]), "line 2 returned something that is not an array"),
            (np.array([1.0, np.nan]), "line 2[1] is nan (point 0)."),
            (np.array([np.inf, 1.0]), "line 2[0] is inf (point 0)."),
            (np.array([[1.0, 2.0]]), "line 2 has shape (1, 2), line 1 has shape (2,)."),
            (3.0, "line 2 has shape (), line 1 has shape (2,)."),
        ],
    )
    def test_what_is_no_array_of_finite_numbers_is_a_finding(self, value, message):
        assert message in str(first_wrong_line([[np.array([1.0, 2.0])], [value]]))

    def test_the_first_line_itself_may_be_the_wrong_one(self):
        assert str(first_wrong_line([[np.nan], [1.0]])) == "line 1 is nan (point 0)."

    def test_a_fault_before_the_wrong_value_comes_first(self):
        assert first_wrong_line([[1.0], [2.0], [None]]).line == 1

    def test_two_nans_do_not_agree(self):
        assert first_wrong_line([[np.nan], [np.nan]]) is not None
        assert np.isnan(largest_deviation([[np.nan], [np.nan]]))

    def test_shapes_that_differ_are_infinitely_far_apart(self):
        assert largest_deviation([[np.ones(2)], [np.ones(3)]]) == np.inf


class TestSymbols:
    def test_a_line_gets_exactly_the_symbols_it_names(self):
        values = evaluate_lines([lambda a: a, lambda b: b], [{"a": 1.0, "b": 2.0}])
        assert values == [[1.0], [2.0]]

    def test_a_symbol_that_the_line_may_not_use_is_refused(self):
        with pytest.raises(TypeError, match=r"score asks for U, v_c; the symbols are y_hat\."):
            check_derivation([score, score], [{"y_hat": np.ones(2)}])

    def test_a_line_cannot_change_what_the_next_line_sees(self):
        def careless(U):
            U *= 0
            return U

        def honest(U):
            return U

        assert not check_derivation([honest, careless, honest], [{"U": np.ones((2, 2))}])
        assert check_derivation([careless, lambda U: 0 * U], [{"U": np.ones((2, 2))}])

    def test_one_line_alone_or_no_points_check_nothing(self):
        for lines, where in (([score], points()), ([score, score], [])):
            with pytest.raises(ValueError, match="at least two lines and one point"):
                check_derivation(lines, where)
