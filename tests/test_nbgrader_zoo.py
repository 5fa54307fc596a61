"""``nbgrader autograde`` and our own way agree on the zoo, score for score.

A tenth of it here, which ones changes with the zoo; ``make nbgrader-zoo`` compares all of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nbgrader_zoo import compare, notebooks


@pytest.mark.slow
def test_nbgrader_and_we_give_animals_the_same_scores(tmp_path: Path) -> None:
    everything = notebooks()
    tenth = {name: everything[name] for name in list(everything)[::10]}
    kinds = {name.split("/")[0] for name in everything}
    assert {name.split("/")[0] for name in tenth} == kinds, "each kind is there"
    found = compare(tenth, tmp_path)
    assert found == {"submissions": len(tenth), "agree": len(tenth), "differ": {}}
