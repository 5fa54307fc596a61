"""Animals as notebooks, and what they state brought in line with changed points."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.report import Report
from tests import animals
from tests.submissions.build import FOLDER, zoo


def test_an_animal_is_written_as_a_notebook(tmp_path: Path) -> None:
    assert animals.main(["write", "skipgram/mean", str(tmp_path / "mean.ipynb")]) == 0
    solved_to = ["write", "solved", str(tmp_path / "solved.ipynb")]
    assert animals.main([*solved_to, "--assignment", "word2vec"]) == 0
    mean, solved = (json.loads((tmp_path / f"{n}.ipynb").read_bytes()) for n in ("mean", "solved"))
    changed = [a["id"] for a, b in zip(mean["cells"], solved["cells"], strict=True) if a != b]
    assert changed == ["skipgram-solution"]
    with pytest.raises(SystemExit, match="There is no animal skipgram/median: they are in"):
        animals.main(["write", "skipgram/median", str(tmp_path / "median.ipynb")])
    with pytest.raises(SystemExit, match="have solved: say which by --assignment"):
        animals.main(solved_to)


def test_who_states_other_points_than_it_gets_is_listed_and_restated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report_of: Callable[[str], Report]
) -> None:
    few = {name: zoo()[name] for name in ("skipgram/mean", "descent/ascent")}
    # as after a change of points
    few["skipgram/mean"] = replace(few["skipgram/mean"], lost={"skipgram": 0.25})
    monkeypatch.setattr(animals, "zoo", lambda name: few)
    shutil.copytree(FOLDER / "word2vec", tmp_path / "word2vec")
    path = tmp_path / "word2vec" / "skipgram" / "mean.py"
    before = path.read_text(encoding="utf-8")
    stale = animals.restated(before, {"skipgram": 0.25})
    assert stale != before
    path.write_text(stale, encoding="utf-8")

    def grade(data: bytes, name: str) -> Report:
        return report_of(name)

    (told,) = animals.restate("word2vec", grade, False, tmp_path)
    assert told.startswith("skipgram/mean: {'skipgram': 0.25} -> {'skipgram': ")
    assert path.read_text(encoding="utf-8") == stale
    animals.restate("word2vec", grade, True, tmp_path)
    assert path.read_text(encoding="utf-8") == before
