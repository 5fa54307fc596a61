"""``nbgrader autograde`` and our own way agree on the zoo, score for score.

Here on each kind of notebook, since nbgrader's way differs by that: by which cells it finds again,
what it makes of those that are not there, and whether it can read the file. What is written in an
answer is the engine's, which is one for both. ``make nbgrader-zoo`` compares all of the zoo.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nbgrader_zoo import compare, notebooks

# one of each folder, whose notebooks differ by what is written in an answer
ONE_OF = (
    "attacks", "derivations", "descent", "elementary", "naive", "negative", "skipgram", "unusual",
)  # fmt: skip
DAMAGED = (
    "cells_doubled", "cells_reversed", "cut_off", "empty_file", "format_3", "metadata_gone",
    "no_cells", "sgd_cell_deleted", "surrogates", "tests_deleted", "wrong_types_in_cells",
)  # fmt: skip
HANDED_IN = (
    "a_stub_is_copied_below", "a_written_answer_became_code", "an_answer_became_text",
    "an_answer_in_the_tests_cell", "half_a_character", "notes_but_no_written_answer",
    "stripped_and_reordered", "the_first_cell_is_deleted", "the_whole_notebook_twice",
)  # fmt: skip


@pytest.mark.slow
def test_nbgrader_and_we_give_each_kind_of_notebook_the_same_scores(tmp_path: Path) -> None:
    everything = notebooks()
    kinds = {name.split("/")[0] for name in everything}
    assert kinds == {*ONE_OF, "damaged", "handed_in"}, "each kind is there"
    first = {name.split("/")[0]: name for name in sorted(everything, reverse=True)}
    chosen = [first[kind] for kind in ONE_OF]
    chosen += [f"damaged/{name}" for name in DAMAGED]
    chosen += [f"handed_in/{name}" for name in HANDED_IN]
    found = compare({name: everything[name] for name in chosen}, tmp_path)
    assert found == {"submissions": len(chosen), "agree": len(chosen), "differ": {}}
