"""What is kept on strangers' solutions is kept by their names: one for each, in all sets."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from tests.blind.grade import FOLDER, SETS, strangers


def doubled(names: list[str]) -> list[str]:
    return sorted(name for name, times in Counter(names).items() if times > 1)


def test_no_two_files_have_one_name() -> None:
    assert doubled(["a", "b", "a"]) == ["a"]
    names = [path.stem for path in FOLDER.glob("?/*.py")]
    assert not doubled(names), "kinds.json and judged.json would speak of both"


def test_every_set_is_counted_and_every_wrong_file_has_its_kind() -> None:
    assert {folder.name for folder in FOLDER.glob("?") if folder.is_dir()} == set(SETS)
    everybody = [stranger for which in SETS for stranger in strangers(which)]
    kindless = [s.name for s in everybody if s.verdict == "wrong" and not s.kind]
    assert not kindless


def test_nothing_is_kept_on_a_file_that_is_not_there() -> None:
    names = {path.stem for path in FOLDER.glob("?/*.py")}
    for kept in ("kinds.json", "judged.json"):
        of = json.loads(Path(FOLDER / kept).read_text(encoding="utf-8")).keys()
        assert of <= names, kept
