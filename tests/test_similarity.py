"""Copies are found behind other names, orders and words; who wrote alone is not listed."""

from __future__ import annotations

import itertools

import pytest

from autograder.classroom import page
from autograder.classroom.likeness import code_likeness, text_likeness
from autograder.classroom.similarity import Similarity, compare, look
from autograder.feedback.render_json import dump
from autograder.writing.files import write_whole
from tests.planted import WAYS, independent
from tests.reports_by_hand import full_points, report, structure
from tests.submissions.build import notebook
from tests.submissions.sample import CLASS, COPIES, sample_class

ALONE = independent(21)
ORDINARY = "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))"
RENAMED = "def sigmoid(score):  # mine\n    return 1 / (np.exp(-score) + 1)"


def listed(found: Similarity) -> set[frozenset[str]]:
    return {frozenset((pair.one, pair.other)) for pair in found.pairs}


def test_of_independent_right_solutions_at_most_one_pair_in_a_hundred_is_listed():
    answers = {f"s{i}": mine for i, mine in enumerate(ALONE)}
    n_pairs = len(list(itertools.combinations(answers, 2)))
    assert n_pairs >= 200
    found = compare(answers, structure(), "word2vec")
    assert len(found.compared) == 21
    assert len(found.pairs) <= 0.01 * n_pairs


@pytest.mark.parametrize("way", WAYS)
def test_of_planted_copies_nineteen_in_twenty_are_listed_and_nobody_else(way):
    answers = {f"s{i}": mine for i, mine in enumerate(ALONE)}
    answers |= {f"copy-of-s{i}": way(mine, i) for i, mine in enumerate(ALONE)}
    planted = {frozenset((f"s{i}", f"copy-of-s{i}")) for i in range(len(ALONE))}
    found = listed(compare(answers, structure(), "word2vec"))
    assert len(found & planted) >= 0.95 * len(planted)
    assert len(found - planted) <= 2


def test_a_copy_of_half_of_it_is_listed_with_those_questions_first():
    one, other = ALONE[0], ALONE[1]
    taken = sorted(one, key=lambda name: -len(one[name]))[:2]
    answers = {f"s{i}": mine for i, mine in enumerate(ALONE[1:], 1)}
    answers |= {"s0": one, "half": {**other, **{name: one[name] for name in taken}}}
    del answers["s1"]
    (pair,) = compare(answers, structure(), "word2vec").pairs
    assert {pair.one, pair.other} == {"half", "s0"}
    assert {shared.question for shared in pair.questions[:2]} == set(taken)
    assert all(shared.equal for shared in pair.questions[:2])
    assert pair.questions[0].one == pair.questions[0].other


def test_equal_answers_are_always_listed_and_short_ones_are_said_to_be_expected():
    long_name, long = max(ALONE[3].items(), key=lambda entry: len(entry[1]))
    code = (n for n in structure().names(solution=True) if structure().is_code(n))
    question = next(name for name in code if name != long_name)
    answers = {
        "a": {question: ORDINARY, long_name: long},
        "b": {question: RENAMED, long_name: long},
        "c": {long_name: ALONE[4][long_name]},
    }
    found = {e.question: e for e in compare(answers, structure(), "word2vec").equal}
    assert (found[question].students, found[question].expected) == (("a", "b"), True)
    assert (found[long_name].students, found[long_name].expected) == (("a", "b"), False)


def test_what_was_handed_out_is_nobodys_own():
    stub = {
        name: structure().named[name]["source"]
        for name in structure().names(solution=True)
        if structure().is_code(name)
    }
    found = compare({"a": stub, "b": stub}, structure(), "word2vec")
    assert found.pairs == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("def f(a):\n    b = a + 1\n    return b", "def f(x):\n  y=1+x  # z\n  return y", True),
        ("def f(a):\n  a += 2 * a\n  return a", "def f(a):\n  a = a + a * 2\n  return a", True),
        ('def f(a):\n    """Add."""\n    return a - 1', "def f(a):\n    return a - 1", True),
        ("def f(a: int) -> int:\n  b: int = a\n  return b", "def f(a):\n  b = a\n  return b", 1),
        ("def f(a, b):\n    return a - b", "def f(a, b):\n    return b - a", False),
        ("def f(a):\n    return np.log(a)", "def f(a):\n    return np.exp(a)", False),
        ("def f(a):\n    return a * 2", "def f(a):\n    return a * 3", False),
        ("def f(a:\n  return  a", "def f(a:\n  return a  # b", True),
        ("def f(a:\n  return a", "def f(a:\n  return b", False),
    ],
)  # fmt: skip
def test_what_differs_in_names_and_layout_alone_is_equal_and_nothing_else(one, other, same):
    assert (code_likeness(one).whole == code_likeness(other).whole) is bool(same)


def test_words_are_compared_some_in_a_row():
    one = text_likeness("The gradient is the expected vector, minus the observed one.")
    other = text_likeness("So the gradient is the expected vector minus what is observed")
    assert len(one.parts.keys() & other.parts.keys()) == 4
    assert text_likeness("too short") == text_likeness("too short")
    assert text_likeness("one two").whole == ""


def test_the_sample_classs_copy_is_listed_and_those_who_share_nothing_are_not(tmp_path):
    for student, data in sample_class().items():
        (tmp_path / f"{student}.ipynb").write_bytes(data)
    seen = look(tmp_path, "word2vec")
    made_of = {student: set(names) for student, names in CLASS.items()}
    made_of |= {copy: made_of[original] for copy, original in COPIES.items()}
    assert {frozenset(pair) for pair in COPIES.items()} <= listed(seen)
    assert all(made_of[one] & made_of[other] for one, other in map(tuple, listed(seen)))
    assert len(seen.compared) + len(seen.not_compared) == len(made_of)
    assert dict(seen.not_compared)["hugo"].text().startswith("The file is empty")


def test_the_page_says_how_many_were_compared_and_shows_both_side_by_side(tmp_path):
    folder = tmp_path / "in"
    source = "\n\n".join(ALONE[5].values())
    for student in ("ada", "bo"):
        write_whole(folder / f"{student}.ipynb", notebook(source))
        done = dump(report(student, full_points()))
        write_whole(tmp_path / "out" / "reports" / f"{student}.json", done)
    write_whole(folder / "cho.ipynb", b"{")
    text = page.write_folder(tmp_path / "out", submitted=folder).read_text(encoding="utf-8")
    assert "2 submissions were compared, question by question" in text
    assert "Not compared: 1." in text
    assert '<div class="sides">' in text
    assert "a reason to look, not a verdict" in text
    assert "ada,bo,1.0," in (tmp_path / "out" / "class-similar.csv").read_text()
    korean = page.write_folder(tmp_path / "out", "ko", folder).read_text(encoding="utf-8")
    assert "제출물 2개를 비교했습니다" in korean
    without = page.write_folder(tmp_path / "out").read_text(encoding="utf-8")
    assert "the submissions weren&#39;t given" in without
