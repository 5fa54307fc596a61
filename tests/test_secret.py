"""The course's secret: drawn once, kept to its owner, the same for a regrade."""

from __future__ import annotations

import os
import stat

import numpy as np
import pytest

from autograder.assignments import load
from autograder.classroom.secret import FILE_NAME, course_secret


@pytest.fixture(autouse=True)
def _no_secret_from_outside(monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)


def test_a_secret_is_drawn_once_and_only_its_owner_reads_it(tmp_path):
    first = course_secret(tmp_path / "new")
    assert course_secret(tmp_path / "new") == first
    assert stat.S_IMODE(os.stat(tmp_path / "new" / FILE_NAME).st_mode) == 0o600
    assert course_secret(tmp_path / "other") != first
    assert os.listdir(tmp_path / "new") == [FILE_NAME]


def test_the_environment_goes_first(tmp_path, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", "s" * 40)
    assert course_secret(tmp_path) == b"s" * 40
    assert not (tmp_path / FILE_NAME).exists()


def test_a_short_one_in_the_environment_is_refused(tmp_path, monkeypatch):
    for short in ("", "s" * 31, " " * 40, "s" * 20 + " " * 20):
        monkeypatch.setenv("AUTOGRADER_SECRET", short)
        with pytest.raises(ValueError, match=r"AUTOGRADER_SECRET holds .* needs at least 32: give"):
            course_secret(tmp_path)
    assert not (tmp_path / FILE_NAME).exists()


def test_the_same_secret_with_a_line_s_end_is_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SECRET", "s" * 40 + "\n")
    (tmp_path / FILE_NAME).write_text("s" * 40 + "\n")
    given = course_secret(tmp_path)
    monkeypatch.delenv("AUTOGRADER_SECRET")
    assert course_secret(tmp_path) == given == b"s" * 40


def test_a_broken_secret_is_told(tmp_path):
    (tmp_path / FILE_NAME).write_text("short")
    with pytest.raises(ValueError, match="holds no secret of at least 32 characters: delete it"):
        course_secret(tmp_path)


def test_one_secret_gives_the_same_cases_and_another_gives_others():
    def numbers(secret):
        return [
            float(np.sum(value))
            for plan in load("word2vec").hidden_plans(secret)
            for case in plan.cases
            for value in case.expected.values()
        ]

    assert numbers(b"a" * 32) == numbers(b"a" * 32)
    assert numbers(b"a" * 32) != numbers(b"b" * 32)
