"""A misconception is named only where it gives the very numbers, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from autograder.assignments import load
from autograder.assignments.places import ROOT
from autograder.engine.answers.diagnose import diagnose
from autograder.engine.answers.structure import describe_structure
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.case import Case
from autograder.engine.cases.entry import Catalogue, Crash, Misconception
from autograder.engine.cases.kinds import AFTERWARDS, EDGE, LARGE, RANDOM, REPEATED, CaseKind
from autograder.messages import Message
from tests.evidence import MadeUp, all_right

Array = NDArray[np.float64]
WORD2VEC = load("word2vec")
NAIVE = "naive_softmax_loss_and_gradient"
NEGATIVE = "negative_sampling_loss_and_gradient"
PAGES = {"softmax", "naive-softmax", "negative-sampling", "skip-gram", "gradient-checking",
         "training", "errata", "notation", "assignment"}  # fmt: skip
# another secret than the zoo's: what is told apart here is told apart in every course
KEY = AnswerKey(WORD2VEC.hidden_plans(b"cases for telling entries apart"))
PLANS = {plan.function: plan for plan in KEY.plans}


def right(function: str) -> list[MadeUp]:
    """What a perfect submission would leave behind."""
    return all_right(KEY, function)


def with_values(
    evidence: Sequence[MadeUp], output: str, value: Callable[[MadeUp], Any]
) -> list[MadeUp]:
    """The same with another value for one output, or with an exception."""

    def of(e: MadeUp) -> MadeUp:
        came = value(e)
        if isinstance(came, Crash):
            return replace(e, got=dict.fromkeys(e.got), raised=came.texts[-1])
        return replace(e, got={**e.got, output: came})

    return [of(e) for e in evidence]


def mistaken(entry: Misconception, output: str, candidate: Any) -> list[MadeUp]:
    """What a submission with this one mistake would leave behind."""
    evidence = right(entry.function)

    def value(e: MadeUp) -> Array | Crash | None:
        if not e.case.kind.is_a(*entry.kinds):
            return e.got.get(output)
        try:
            with np.errstate(all="ignore"):
                wrong = candidate(e.case)
                if wrong is None:  # it can't be made here
                    return e.got.get(output)
                return wrong if isinstance(wrong, Crash) else np.asarray(wrong, dtype=float)
        except (ArithmeticError, IndexError, TypeError, ValueError):
            return None

    for name in set(entry.wrong) - {output}:
        evidence = with_values(evidence, name, lambda e, name=name: e.case.expected[name] + 1)
    return with_values(evidence, output, value)


def differs(evidence: Sequence[MadeUp], output: str) -> bool:
    """Whether something is wrong here: a loss cannot be transposed."""
    for e in evidence:
        if e.raised:
            return True
        before = e.case.expected[output] if output in e.case.expected else e.case.inputs[output[7:]]
        got = e.got.get(output)
        if got is None or not got.size:
            continue
        clearly = got.shape != before.shape or not np.allclose(got, before, 1e-3, equal_nan=True)
        if clearly and not e.case.tolerance.equal(got, before):
            return True
    return False


ENTRIES = [
    pytest.param(entry, id=f"{function}-{entry.key}")
    for function in PLANS
    for entry in WORD2VEC.by_name[function].catalogue.entries
    if entry.candidates
]


# what changes nothing in a number or in a vector: there is no way to be wrong like this there
OF_MATRICES = {"any.averaged_over_words", "any.transposed", "any.flattened"}


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_way_of_every_entry_is_told_from_all_others(entry: Misconception) -> None:
    told = 0
    for output, candidates in entry.candidates.items():
        for i, candidate in enumerate(candidates):
            evidence = mistaken(entry, output, candidate)
            if not differs(evidence, output):
                continue
            named = diagnose(KEY, evidence, output, entry.kinds)
            assert named is not None, f"{output}-{i}"
            assert named.key == entry.key, f"{output}-{i}"
            assert named.message == entry.message
            told += 1
    assert told or entry.key in OF_MATRICES


def test_of_two_that_agree_on_the_random_cases_the_one_that_fits_all_is_named() -> None:
    def one_more(case: Any) -> Array:
        return np.asarray(case.expected["loss"] + 1)

    def but_not_at_an_edge(case: Any) -> Array:
        return np.asarray(case.expected["loss"] + (2 if case.kind.is_a(EDGE) else 1))

    template = next(e for e in PLANS[NAIVE].declared.catalogue.entries if "loss" in e.candidates)
    first = replace(template, key="naive.first", candidates={"loss": (but_not_at_an_edge,)})
    second = replace(template, key="naive.second", candidates={"loss": (one_more,)})
    for entries, came, named in (
        ((first, second), one_more, "naive.second"),
        ((first, second), but_not_at_an_edge, "naive.first"),
        ((second, first), but_not_at_an_edge, "naive.first"),
        ((first,), one_more, "naive.first"),  # of what an entry needs no more is asked
    ):
        catalogue = Catalogue(Case, lambda entries=entries: entries)
        declared = replace(PLANS[NAIVE].declared, catalogue=catalogue)
        evidence = [replace(e, function=declared) for e in right(NAIVE)]
        found = diagnose(KEY, with_values(evidence, "loss", lambda e, c=came: c(e.case)), "loss")
        assert found is not None
        assert found.key == named


@pytest.mark.parametrize("function", PLANS)
def test_a_right_answer_has_no_diagnosis(function: str) -> None:
    evidence = right(function)
    for output in (*PLANS[function].outputs, "inputs"):
        assert diagnose(KEY, evidence, output) is None


@pytest.mark.parametrize("function", PLANS)
def test_a_wrong_answer_that_nobody_foresaw_has_no_diagnosis(function: str) -> None:
    rng = np.random.default_rng(5)
    for output in PLANS[function].outputs:
        evidence = with_values(
            right(function), output,
            lambda e, o=output: e.case.expected[o] + rng.standard_normal(e.case.expected[o].shape),
        )  # fmt: skip
        assert diagnose(KEY, evidence, output) is None


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("output", ["grad_center_vector", "grad_outside_vectors"])
def test_numbers_that_are_none_have_no_diagnosis(value: float, output: str) -> None:
    evidence = with_values(
        right(NAIVE), output, lambda e: np.full(e.case.expected[output].shape, value)
    )
    assert diagnose(KEY, evidence, output) is None


def raising(text: Callable[[MadeUp], str]) -> list[MadeUp]:
    """What a submission that raises on the random cases would leave behind."""
    return [
        replace(e, got=dict.fromkeys(e.got), raised=text(e)) if e.case.kind == RANDOM else e
        for e in right(NAIVE)
    ]


def test_an_exception_is_named_by_the_sizes_in_it() -> None:
    def said(e: MadeUp, more: int) -> str:
        n = len(e.case.inputs["outside_vectors"]) + more
        return f"index {n} is out of bounds for axis 0 with size {n}"

    named = diagnose(KEY, raising(lambda e: said(e, 0)), "loss")
    assert named is not None
    assert named.key == "naive.past_the_end"
    assert "An index goes past the end" in named.message.text()
    assert diagnose(KEY, raising(lambda e: said(e, 7)), "loss") is None


def test_what_is_kept_between_calls_is_told_by_the_calls_before() -> None:
    def kept(e: MadeUp) -> Array:
        return np.asarray(e.case.expected["loss"] + sum(b["loss"] for b in e.case.before))

    named = diagnose(KEY, with_values(right(NAIVE), "loss", kept), "loss")
    assert named is not None
    assert named.key == "any.accumulates"
    assert "What earlier calls gave is still in it" in named.message.text()
    less = with_values(right(NAIVE), "loss", lambda e: kept(e) - 0.7 * e.case.expected["loss"])
    assert diagnose(KEY, less, "loss") is None


def test_a_missing_value_has_no_diagnosis() -> None:
    assert diagnose(KEY, with_values(right(NAIVE), "loss", lambda e: None), "loss") is None
    assert diagnose(KEY, [], "loss") is None
    assert diagnose(KEY, right("sigmoid"), "value") is None


def test_a_coincidence_on_one_case_names_nothing() -> None:
    """One case out of three matches; the others are right."""
    (entry,) = [
        e for e in WORD2VEC.by_name[NAIVE].catalogue.entries if e.key == "naive.center.missing_y"
    ]
    output = "grad_center_vector"
    wrong = mistaken(entry, output, entry.candidates[output][0])
    first = next(i for i, e in enumerate(wrong) if e.case.kind == RANDOM)
    mixed = [
        w if i == first else r for i, (w, r) in enumerate(zip(wrong, right(NAIVE), strict=True))
    ]
    assert diagnose(KEY, mixed, output) is None
    assert diagnose(KEY, wrong, output) is not None


def _center(e: MadeUp) -> tuple[Array, Array, Array]:
    """U, y_hat and y of a case, written for this test alone."""
    U, v = np.asarray(e.case.inputs["outside_vectors"], float), e.case.inputs["center_vector"]
    weights = np.array([np.exp(u @ v) for u in U])
    return U, weights / weights.sum(), np.arange(len(U)) == e.case.inputs["outside_index"]


def test_a_mistake_and_a_turned_sign_are_named_together() -> None:
    output = "grad_center_vector"
    evidence = [e for e in right(NAIVE) if e.case.kind == RANDOM]
    named = diagnose(
        KEY, with_values(evidence, output, lambda e: -(_center(e)[1] @ _center(e)[0])), output
    )
    assert named is not None
    assert named.key == "naive.center.missing_y+any.sign"
    assert "ŷ - y" in named.message.text()
    assert "opposite sign" in named.message.text()


def test_two_mistakes_in_two_terms_are_named_together() -> None:
    output = "grad_center_vector"

    def value(e: MadeUp) -> Array:
        U, v = e.case.inputs["outside_vectors"], e.case.inputs["center_vector"]
        s = 1 / (1 + np.exp(-U @ v))
        k = e.case.inputs["negative_indices"]
        return -s[e.case.inputs["outside_index"]] * U[e.case.inputs["outside_index"]] + (
            s[k] @ U[k]
        ) / len(k)

    evidence = [e for e in right(NEGATIVE) if e.case.kind in {RANDOM, REPEATED}]
    named = diagnose(KEY, with_values(evidence, output, value), output)
    assert named is not None
    assert named.key == "negative.averaged+negative.sigma_of_positive"


def test_an_array_that_was_written_into_is_recognised() -> None:
    evidence = [
        replace(e, got={**e.got, "inputs.theta": e.case.expected["theta"]})
        if e.case.kind == AFTERWARDS else e
        for e in right("sgd")
    ]  # fmt: skip
    named = diagnose(KEY, evidence, "inputs", (AFTERWARDS,))
    assert named is not None
    assert named.key == "sgd.in_place"


@pytest.mark.parametrize("entry", WORD2VEC.misconceptions.values(), ids=lambda e: e.key)
def test_an_entry_teaches(entry: Misconception) -> None:
    """It says what was believed, the formula that follows, and where to read on."""
    text = entry.message.text()
    assert re.match(r"[A-Zŷσ∂].*\.$", text), "one or two whole sentences"
    assert entry.belief.text().endswith(".")
    assert entry.formula or not entry.candidates
    assert entry.formula.count("{") == entry.formula.count("}")
    page, _, anchor = entry.section.partition("#")
    assert page in PAGES
    assert (
        not anchor
        or f"({anchor})=" in (ROOT / "book" / f"{page}.md").read_text("utf-8").splitlines()
    )
    assert entry.message.values == {}, "nothing of a hidden case is told"


def _told(output: str, change: Callable[[MadeUp], Array], function: str = NAIVE) -> str:
    message = describe_structure(with_values(right(function), output, change), output)
    return "" if message is None else message.text()


def _only(kind: CaseKind, output: str) -> Callable[[MadeUp], Array]:
    return lambda e: e.case.expected[output] * (3.7 if e.case.kind.is_a(kind) else 1.0)


OUTSIDE = "grad_outside_vectors"


def _rows(e: MadeUp, words: Sequence[int]) -> Array:
    """The right gradient with other numbers in some rows."""
    changed = e.case.expected[OUTSIDE].copy()
    noise = np.random.default_rng(changed.size).uniform(1, 2, changed.shape)
    changed[list(words)] += noise[list(words)]
    return changed


def _but_o(e: MadeUp) -> list[int]:
    return [w for w in range(len(e.case.expected[OUTSIDE])) if w != e.case.inputs["outside_index"]]


def _signs(e: MadeUp) -> Array:
    value = e.case.expected["grad_center_vector"].copy()
    value[0] *= -1
    return value


def _columns(e: MadeUp) -> Array:
    value = e.case.expected[OUTSIDE].copy()
    value[:, 0] += np.arange(1, len(value) + 1)
    return value


STRUCTURES: Mapping[str, tuple[str, Callable[[MadeUp], Array], str]] = {
    "Every entry is 0.7 times what it should be.":
        (OUTSIDE, lambda e: 0.7 * e.case.expected[OUTSIDE], NAIVE),
    "The sizes are right, but some of the signs are wrong.":
        ("grad_center_vector", _signs, NAIVE),
    "Only the outside word's row is wrong.":
        (OUTSIDE, lambda e: _rows(e, [e.case.inputs["outside_index"]]), NAIVE),
    "Only the outside word's row is right.":
        (OUTSIDE, lambda e: _rows(e, _but_o(e)), NAIVE),
    "Only the drawn words' rows are wrong.":
        (OUTSIDE, lambda e: _rows(e, e.case.inputs["negative_indices"]), NEGATIVE),
    "Only the first column is wrong.":
        (OUTSIDE, _columns, NAIVE),
    "Every entry is off by the same amount, 0.5.":
        (OUTSIDE, lambda e: e.case.expected[OUTSIDE] + 0.5, NAIVE),
    "Not every entry is a number.":
        (OUTSIDE, lambda e: e.case.expected[OUTSIDE] * np.nan, NAIVE),
    "Only cases with large scores are wrong.":
        (OUTSIDE, _only(LARGE, OUTSIDE), NAIVE),
    "Only cases in which a word is drawn more than once are wrong.":
        (OUTSIDE, _only(REPEATED, OUTSIDE), NEGATIVE),
}  # fmt: skip


@pytest.mark.parametrize("sentence", STRUCTURES)
def test_where_nothing_matches_the_structure_still_speaks(sentence: str) -> None:
    output, change, function = STRUCTURES[sentence]
    assert _told(output, change, function) == sentence


def test_the_structure_asks_each_case_what_is_equal() -> None:
    """Large numbers are held to more digits than others: what is wrong there is seen as wrong."""

    def off(size: float) -> Callable[[MadeUp], Array]:
        return lambda e: e.case.expected["value"] * (1 + size * (e.case.kind == LARGE))

    assert _told("value", off(1e-5), "softmax") == "Only cases with large scores are wrong."
    assert _told("value", off(1e-8), "softmax") == ""


@pytest.mark.parametrize("key", ["naive.center.missing_y", "any.sign", "any.accumulates"])
def test_a_mistake_in_single_precision_has_the_name_that_it_has_in_double(key: str) -> None:
    (entry,) = [e for e in WORD2VEC.by_name[NAIVE].catalogue.entries if e.key == key]
    output = "grad_center_vector"
    wrong = mistaken(entry, output, entry.candidates[output][0])

    def kept(dtype: type) -> list[MadeUp]:
        """What comes of a function that keeps the dtype of its inputs."""
        return with_values(wrong, output, lambda e: came(e).astype(dtype).astype(float))

    by_case = {id(e.case): e.got[output] for e in wrong}

    def came(e: MadeUp) -> Array:
        value = by_case[id(e.case)]
        assert value is not None
        return value

    named = diagnose(KEY, kept(np.float32), output, entry.kinds)
    assert named is not None
    assert named.key == key
    assert diagnose(KEY, kept(np.float16), output, entry.kinds) is None, (
        "so few digits name nothing"
    )


def test_the_structure_is_silent_about_right_and_about_noise() -> None:
    assert _told(OUTSIDE, lambda e: e.case.expected[OUTSIDE]) == ""
    rng = np.random.default_rng(1)
    assert _told(OUTSIDE, lambda e: rng.standard_normal(e.case.expected[OUTSIDE].shape)) == ""


def test_messages_are_data() -> None:
    """They can be translated and stored."""
    for entry in WORD2VEC.misconceptions.values():
        assert Message.from_json(entry.message.to_json()) == entry.message


@pytest.mark.parametrize("entry", WORD2VEC.misconceptions.values(), ids=lambda e: e.key)
def test_an_entry_teaches_in_korean_too(entry: Misconception) -> None:
    assert entry.message.text("ko") != entry.message.text()
    assert re.search("[가-힣]", entry.message.text("ko"))


@pytest.mark.parametrize("sentence", STRUCTURES)
def test_the_structure_speaks_korean_too(sentence: str) -> None:
    output, change, function = STRUCTURES[sentence]
    message = describe_structure(with_values(right(function), output, change), output)
    assert message is not None
    assert re.search("[가-힣]", message.text("ko"))
