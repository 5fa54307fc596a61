"""The gradient checker passes right gradients, whatever their size, and says what is wrong."""

import ast
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.handout import gradcheck
from autograder.handout.gradcheck import assert_gradient, check_gradient, plot_step_sizes
from solutions import reference


def softmax_case(seed=0, n_words=50, dim=20, scale=0.5):
    rng = np.random.default_rng(seed)
    return {
        "center_vector": scale * rng.normal(size=dim),
        "outside_index": int(rng.integers(n_words)),
        "outside_vectors": scale * rng.normal(size=(n_words, dim)),
    }


def naive_softmax_but(change):
    """The naive softmax loss with gradients that `change(loss, grad_v_c, grad_U)` has spoiled."""

    def function(center_vector, outside_index, outside_vectors):
        returned = reference.naive_softmax_loss_and_gradient(
            center_vector, outside_index, outside_vectors
        )
        return change(*returned)

    return function


def message(change, of=None, **case):
    """What a student reads who made this mistake."""
    with pytest.raises(AssertionError) as caught:
        assert_gradient(naive_softmax_but(change), softmax_case(**case), of)
    return str(caught.value)


class TestRightGradients:
    @pytest.mark.parametrize("seed", range(5))
    def test_the_reference_passes(self, seed):
        result = assert_gradient(reference.naive_softmax_loss_and_gradient, softmax_case(seed))
        assert "center_vector: all 20 entries agree" in str(result)
        assert "outside_vectors: all 1000 entries agree" in str(result)

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(
        seed=st.integers(0, 10**6),
        n_words=st.integers(2, 12),
        dim=st.integers(1, 8),
        scale=st.floats(1e-3, 20),
        k=st.integers(1, 6),
    )
    def test_never_a_false_alarm(self, seed, n_words, dim, scale, k):
        """Not with tiny vectors, nor where the softmax or the sigmoid has long saturated."""
        case = softmax_case(seed, n_words, dim, scale)
        assert_gradient(reference.naive_softmax_loss_and_gradient, case)
        case["negative_indices"] = np.random.default_rng(seed).integers(n_words, size=k)
        assert_gradient(reference.negative_sampling_loss_and_gradient, case)

    @pytest.mark.parametrize("unit", [1e-20, 1e-6, 1.0, 1e6, 1e20])
    def test_the_unit_of_the_loss_does_not_matter(self, unit):
        point = {"x": np.linspace(-2, 2, 9)}
        assert check_gradient(lambda x: (unit * np.sin(x).sum(), unit * np.cos(x)), point).passed
        off = check_gradient(lambda x: (unit * np.sin(x).sum(), unit * 1.0001 * np.cos(x)), point)
        zero = check_gradient(lambda x: (unit * np.sin(x).sum(), 0 * x), point)
        assert off.arguments["x"].wrong.all()
        assert zero.arguments["x"].wrong.all()
        assert "Every wrong entry of yours is zero." in str(zero)

    @pytest.mark.parametrize(
        "x", [np.array(2.0), np.ones((2, 3, 4)), np.ones((3, 4)).T, np.float32([[1, 2]])]
    )
    def test_arguments_of_any_shape_and_layout(self, x):
        def square(x):
            return float(np.sum(x.astype(float) ** 2)), 2 * x

        assert check_gradient(square, {"x": x}).passed
        assert not check_gradient(lambda x: (square(x)[0], 3 * x), {"x": x}).passed

    @pytest.mark.parametrize("x", [1.0, 1e4, 1e8, 1e13])
    def test_steps_grow_with_arguments_that_would_swallow_them(self, x):
        """1e13 + 1e-4 is 1e13."""
        point = {"x": np.array([x, -x])}
        assert check_gradient(lambda x: (np.log(x**2).sum(), 2 / x), point).passed
        off = check_gradient(lambda x: (np.log(x**2).sum(), 2.002 / x), point)
        assert off.arguments["x"].wrong.all()

    def test_a_loss_computed_in_float32_is_measured_as_well_as_it_can_be(self):
        """Its rounding error is a thousand million times larger, and so is what is allowed."""

        def rounded(factor):
            return lambda x: (np.sin(x.astype(np.float32)).sum(), factor * np.cos(x))

        point = {"x": np.linspace(-1, 1, 5)}
        right = check_gradient(rounded(1.0), point)
        assert right.passed
        assert "Is something in it float32, or constant?" in str(right)
        assert not check_gradient(rounded(1.1), point).passed
        double = check_gradient(lambda x: (np.sin(x).sum(), np.cos(x)), point)
        assert "float32" not in str(double)

    def test_the_loss_may_be_an_array_of_one_element(self):
        assert check_gradient(lambda x: (np.array([[x @ x]]), 2 * x), {"x": np.ones(3)}).passed


class TestWrongEntries:
    @pytest.mark.parametrize("entry", [0, 17, 500, 999])
    def test_one_entry_of_a_thousand_off_by_a_millionth_is_found(self, entry):
        def change(loss, grad_v_c, grad_U):
            grad_U.flat[entry] *= 1 + 1e-6
            return loss, grad_v_c, grad_U

        result = check_gradient(naive_softmax_but(change), softmax_case())
        row, column = divmod(entry, 20)
        assert np.argwhere(result.arguments["outside_vectors"].wrong).tolist() == [[row, column]]
        assert not result.arguments["center_vector"].wrong.any()
        assert f"1 of 1000 entries differs from the numerical gradient, all in row {row}." in str(
            result
        )
        assert "relative error 1.0e-06" in str(result)
        assert result.arguments["outside_vectors"].relative_error[row, column] == pytest.approx(
            1e-6, rel=0.1
        )

    def test_every_single_entry_off_by_a_millionth_is_found(self):
        """Power, not luck: one entry after the other, 80 times."""
        case = softmax_case(1, 10, 8, 0.4)
        for entry in range(80):

            def change(loss, grad_v_c, grad_U, entry=entry):
                grad_U.flat[entry] *= 1 - 1e-6
                return loss, grad_v_c, grad_U

            result = check_gradient(naive_softmax_but(change), case, "outside_vectors")
            assert np.flatnonzero(result.arguments["outside_vectors"].wrong).tolist() == [entry]

    def test_the_message_has_the_index_and_both_numbers(self):
        def change(loss, grad_v_c, grad_U):
            grad_U[3, 0] = 7.0
            return loss, grad_v_c, grad_U

        case = softmax_case(0, 5, 3)
        right = reference.naive_softmax_loss_and_gradient(*case.values())[2][3, 0]
        text = message(change, "outside_vectors", seed=0, n_words=5, dim=3)
        assert f"outside_vectors[3, 0]: yours 7, numerical {right:.4g}, relative error" in text

    def test_the_worst_entry_is_the_one_farthest_off(self):
        def change(loss, grad_v_c, grad_U):
            grad_v_c *= 1.01
            grad_v_c[1] = -grad_v_c[1]
            return loss, grad_v_c, grad_U

        text = message(change, "center_vector", n_words=5, dim=3)
        assert "3 of 3 entries differ" in text
        assert "worst: center_vector[1]: yours" in text

    @pytest.mark.parametrize("relative", [1e-6, 1e-4, 0.1])
    def test_both_numbers_are_printed_far_enough_to_see_them_differ(self, relative):
        text = message(lambda loss, v, U: (loss, v * (1 + relative), U), "center_vector")
        yours, numerical = re.search(r"yours ([^,]+), numerical ([^,]+),", text).groups()
        assert float(yours) / float(numerical) - 1 == pytest.approx(relative, rel=0.2)
        assert len(yours) < 16

    def test_a_plain_number_has_no_index(self):
        text = str(check_gradient(lambda x: (x**2, x), {"x": np.array(3.0)}))
        assert "worst: x: yours 3, numerical 6, relative error 5.0e-01." in text

    def test_rows_are_counted_and_listed(self):
        def change(loss, grad_v_c, grad_U):
            grad_U[[1, 4]] += [1.0, 0.0, -2.0]
            return loss, grad_v_c, grad_U

        text = message(change, n_words=6, dim=3)
        assert "outside_vectors: 4 of 18 entries differ" in text
        assert "in 2 of 6 rows (1, 4)" in text

    def test_a_long_list_of_rows_is_cut(self):
        text = message(lambda loss, v, U: (loss, v, U + np.eye(50, 20)), "outside_vectors")
        assert "20 of 1000 entries differ" in text
        assert "in 20 of 50 rows (0, 1, 2, 3, 4, 5, 6, 7, ...)" in text

    def test_opposite_sign(self):
        text = message(lambda loss, v, U: (loss, -v, U), "center_vector")
        assert "20 of 20 entries differ from the numerical gradient." in text
        assert "Every wrong entry has the opposite sign." in text

    def test_a_factor_that_is_negative_is_more_than_a_sign(self):
        text = message(lambda loss, v, U: (loss, -0.5 * v, U), "center_vector")
        assert "Every wrong entry is -0.5 times what it should be." in text

    def test_constant_factor(self):
        text = message(lambda loss, v, U: (loss, v, U / 50), "outside_vectors")
        assert "1000 of 1000 entries differ from the numerical gradient.\n" in text
        assert "Every wrong entry is 0.02 times what it should be." in text

    def test_zeros(self):
        text = message(lambda loss, v, U: (loss, v, np.zeros_like(U)), "outside_vectors")
        assert "Every wrong entry of yours is zero." in text

    def test_no_structure_is_claimed_where_there_is_none(self):
        text = message(lambda loss, v, U: (loss, v + np.linspace(1, 2, 20), U), "center_vector")
        assert "Every" not in text

    def test_a_right_gradient_of_another_loss(self):
        """A constant loss has the gradient zero, whatever else is right."""
        text = message(lambda loss, v, U: (1.0, v, U), "center_vector")
        assert "20 of 20 entries differ" in text
        assert "numerical 0," in text

    def test_only_what_is_asked_for_is_checked(self):
        """A student who has not come to U yet can check v_c."""
        function = naive_softmax_but(lambda loss, v, U: (loss, v, None))
        assert check_gradient(function, softmax_case(), "center_vector").passed
        assert not check_gradient(function, softmax_case(), "outside_vectors").passed


class TestTheRightThingsFirst:
    @pytest.mark.parametrize(
        ("change", "text"),
        [
            (lambda *_: None, "returned None; expected 3 values: loss, grad_center_vector"),
            (lambda loss, v, U: loss, "returned one float; expected 3 values"),
            (lambda loss, v, U: (loss, v), "returned 2 values; expected 3 values"),
            (lambda loss, v, U: (None, v, U), "The loss is of type NoneType; expected real"),
            (lambda loss, v, U: ("low", v, U), "The loss is of type str; expected real numbers."),
            (lambda loss, v, U: (v, v, U), "The loss has shape (3,); expected a single number."),
            (lambda loss, v, U: (np.nan, v, U), "The loss is nan; expected finite numbers."),
            (lambda loss, v, U: (loss, None, U), "gradient of center_vector is of type NoneType"),
            (lambda loss, v, U: (loss, v, U.T), "has shape (3, 5); expected (5, 3)"),
            (lambda loss, v, U: (loss, v, U.T), "Yours is transposed."),
            (lambda loss, v, U: (loss, v[:, None], U), "center_vector has shape (3, 1); expected"),
            (lambda loss, v, U: (loss, U, v), "center_vector has shape (5, 3); expected (3,)"),
            (lambda loss, v, U: (loss, v, U * np.inf), "The gradient of outside_vectors is"),
            (lambda loss, v, U: (loss, v * 1j, U), "of type array of complex128; expected real"),
            (lambda loss, v, U: (loss, [[1], [2, 3]], U), "is of type list; expected real"),
        ],
    )
    def test_what_came_back_is_said(self, change, text):
        assert text in message(change, n_words=5, dim=3)

    def test_one_nan_is_found_and_counted(self):
        def change(loss, v, U):
            U[2, 1] = np.nan
            return loss, v, U

        text = message(change, n_words=5, dim=3)
        assert "The gradient of outside_vectors is nan at [2, 1]" in text
        assert "1 of 15 entries are not finite" in text

    def test_changed_arguments_are_noticed(self):
        def function(x):
            x -= 1.0
            return x @ x, 2 * x

        x = np.ones(3)
        assert "changes its argument x. Work on x.copy()." in str(
            check_gradient(function, {"x": x})
        )
        assert (x == 1).all(), "the caller's array stays as it was"

    def test_a_random_loss_cannot_be_checked(self):
        """Its jumps would pass for rounding errors, and anything for its gradient."""
        rng = np.random.default_rng(0)
        result = check_gradient(lambda x: (x @ x + rng.normal(), 2 * x), {"x": np.ones(3)})
        assert not result.passed
        assert "two losses for the same arguments. Nothing in it may be random." in str(result)

    def test_an_error_of_the_function_stays_what_it_is(self):
        def function(x):
            raise NotImplementedError

        with pytest.raises(NotImplementedError):
            check_gradient(function, {"x": np.ones(2)})

    @pytest.mark.parametrize("of", ["y", "n", ["x", "y"]])
    def test_a_name_that_cannot_be_differentiated_is_the_callers_mistake(self, of):
        with pytest.raises(ValueError, match=r"Arrays of floats among the arguments: \['x'\]"):
            check_gradient(lambda x, n: (x @ x, 2 * x), {"x": np.ones(2), "n": np.arange(2)}, of)

    def test_nothing_to_differentiate_is_the_callers_mistake(self):
        with pytest.raises(ValueError, match="Arrays of floats among the arguments"):
            check_gradient(lambda n: (n,), {"n": 2})


class TestKinks:
    def test_a_kink_is_no_error(self):
        """Half of max(x, 0)'s slopes at zero would be 1/2; any slope between is as good."""
        point = {"x": np.array([0.0, 1.0, -1.0])}
        result = check_gradient(lambda x: (np.maximum(x, 0).sum(), (x > 0) * 1.0), point)
        assert result.passed
        assert "all 2 entries agree" in str(result)
        assert "x[0] is a kink of the loss: its slope is 0 on the left and 1 on the right" in str(
            result
        )

    def test_an_error_beside_a_kink_is_an_error(self):
        point = {"x": np.array([0.0, 1.0, -1.0])}
        result = check_gradient(lambda x: (np.maximum(x, 0).sum(), (x > 0) * 1.001), point)
        assert np.flatnonzero(result.arguments["x"].wrong).tolist() == [1]

    def test_a_slope_outside_both_sides_is_an_error(self):
        point = {"x": np.array([0.0, 1.0])}
        result = check_gradient(lambda x: (np.maximum(x, 0).sum(), np.array([-1.0, 1.0])), point)
        assert np.flatnonzero(result.arguments["x"].wrong).tolist() == [0]
        assert "is a kink of the loss" in str(result)

    @pytest.mark.parametrize("distance", [1e-2, 1e-3, 1e-4, 1e-5])
    def test_near_a_kink_the_short_step_decides(self, distance):
        point = {"x": np.array([distance, -distance])}
        assert check_gradient(lambda x: (np.abs(x).sum(), np.sign(x)), point).passed
        off = check_gradient(lambda x: (np.abs(x).sum(), 1.00001 * np.sign(x)), point)
        assert off.arguments["x"].wrong.all()

    def test_strong_curvature_is_no_kink(self):
        result = check_gradient(
            lambda x: (np.exp(20 * x).sum(), 20 * np.exp(20 * x)), {"x": np.linspace(-1, 1, 5)}
        )
        assert result.passed
        assert not result.arguments["x"].kinks


class TestStacks:
    @staticmethod
    def losses(center_vector, outside_index, outside_vectors):
        if center_vector.ndim > 1:
            z = center_vector @ outside_vectors.T
        else:
            z = outside_vectors @ center_vector
        m = z.max(axis=-1)
        return m - z[..., outside_index] + np.log(np.exp(z - m[..., None]).sum(axis=-1))

    @pytest.mark.parametrize("n_words", [2, 50, 2000])
    def test_stacks_find_what_the_loop_finds(self, n_words):
        """From one stack for everything to one point per stack."""

        def change(loss, grad_v_c, grad_U):
            grad_U[1, 4] *= 1.001
            return loss, grad_v_c, grad_U

        case = softmax_case(0, n_words)
        of = "outside_vectors"
        stacks = check_gradient(naive_softmax_but(change), case, of, batched=self.losses)
        assert np.argwhere(stacks.arguments[of].wrong).tolist() == [[1, 4]]
        if n_words == 50:
            loop = check_gradient(naive_softmax_but(change), case, of)
            assert (stacks.arguments[of].wrong == loop.arguments[of].wrong).all()
            np.testing.assert_allclose(
                stacks.arguments[of].numerical, loop.arguments[of].numerical, atol=1e-10
            )

    def test_another_loss_is_refused(self):
        def without_the_log(*arguments):
            return np.exp(self.losses(*arguments))

        with pytest.raises(ValueError, match="batched does not return the losses"):
            check_gradient(
                reference.naive_softmax_loss_and_gradient, softmax_case(), batched=without_the_log
            )


class TestPicture:
    @pytest.fixture(autouse=True)
    def _no_window(self):
        import matplotlib as mpl

        mpl.use("Agg")
        yield
        import matplotlib.pyplot as plt

        plt.close("all")

    def test_a_right_gradient_makes_a_v(self):
        ax = plot_step_sizes(
            reference.naive_softmax_loss_and_gradient, softmax_case(), "center_vector"
        )
        steps, error = ax.lines[0].get_data()
        best = error.argmin()
        assert 1e-7 < steps[best] < 1e-2
        assert error[best] < 1e-8
        assert error[0] > 1e3 * error[best], "rounding on the left"
        assert error[-1] > 1e3 * error[best], "the Taylor series on the right"
        assert ax.get_xlabel() == "step $h$"
        assert ax.get_title().startswith("gradient of center_vector[")

    def test_a_wrong_gradient_levels_off_at_its_own_error(self):
        function = naive_softmax_but(lambda loss, v, U: (loss, 1.01 * v, U))
        ax = plot_step_sizes(function, softmax_case(), "center_vector", (3,))
        steps, error = ax.lines[0].get_data()
        middle = (steps > 1e-9) & (steps < 1e-3)
        np.testing.assert_allclose(error[middle], 0.01 / 1.01, rtol=0.01)

    def test_no_picture_of_what_is_no_gradient(self):
        with pytest.raises(ValueError, match="returned None"):
            plot_step_sizes(lambda x: None, {"x": np.ones(2)}, "x")


def test_the_file_needs_numpy_alone():
    """Students copy it: at the top it imports the standard library and NumPy."""
    tree = ast.parse(Path(gradcheck.__file__).read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {
        name.split(".")[0]
        for node in top
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }
    assert names - set(sys.stdlib_module_names) == {"numpy"}
