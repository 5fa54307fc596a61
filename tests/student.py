"""What a student is told of usual mistakes: by the visible tests, and by the grade.

Each line names an animal of the zoo and what the visible tests say of it, written down by hand. A
hint is *true* where that is said, *false* where another cause is named, *none* where only the
difference is shown.

    python -m tests.student      # build/reports/student.json
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from autograder.assignments.word2vec.handout import visible
from tests.submissions.build import Animal, zoo

REPORT = Path(__file__).parents[1] / "build" / "reports" / "student.json"
HINT = re.compile(r"come out .*\.|is transposed|changes the array|has the opposite sign")

USUAL = {
    "elementary/sigmoid_sign": "come out with the other sign of x.",
    "elementary/sigmoid_derivative": "come out for the derivative, sigma (1 - sigma).",
    "elementary/softmax_wrong_axis": "come out if each column is divided by its sum.",
    "elementary/softmax_whole_matrix":
        "come out if all entries are divided by the sum of the whole matrix.",
    "elementary/softmax_no_exponential": "come out without e.",
    "elementary/softmax_unnormalised":
        "come out if one divides by the largest instead of the sum.",
    "elementary/softmax_in_place": "changes the array",
    "naive/center_missing_y": "come out if u_o is not subtracted.",
    "naive/outside_missing_y": "come out if v_c is not subtracted in row o.",
    "naive/center_only_u_o": "come out if u_o alone is left.",
    "naive/center_v_for_u_o": "come out if v_c is subtracted instead of u_o.",
    "naive/center_plain_mean": "come out if all words have the same weight.",
    "naive/outside_u_for_v": "come out with rows u_w instead of v_c.",
    "naive/outside_only_row_o": "come out if only row o is filled.",
    "naive/outside_transposed": "is transposed",
    "naive/loss_base_two": "come out with the logarithm to base 2.",
    "naive/loss_missing_log": "come out without a logarithm, with a minus.",
    "naive/loss_mean": "come out if one divides by the number of words.",
    "negative/repeats_dropped_by_indexing":
        "come out if a word that is drawn several times is counted once.",
    "negative/repeats_dropped_by_set":
        "come out if a word that is drawn several times is counted once.",
    "negative/only_negatives": "come out without the outside word.",
    "negative/only_positive": "come out without the draws.",
    "negative/sign_of_sum": "come out if the draws are subtracted.",
    "negative/sign_of_positive": "come out with the wrong sign at the outside word.",
    "negative/sign_inside": "come out without the minus in sigma(-u_k . v_c).",
    "negative/averaged": "come out if the mean over the draws is taken.",
    "negative/sigma_of_negatives": "come out with 1 - sigma for sigma at the draws.",
    "negative/outside_like_a_draw": "come out with sigma for sigma - 1 at the outside word.",
    "negative/outside_u_for_v": "come out with rows u_k instead of v_c.",
    "skipgram/mean": "come out if the mean over the window is taken.",
    "skipgram/words_once": "come out if a word that comes twice is counted once.",
    "skipgram/only_last": "come out for the last word alone.",
    "skipgram/without_last": "come out without the last word.",
    "skipgram/skips_center": "come out without the word that is the center word.",
    "skipgram/fixed_window": "come out for the first four words.",
    "descent/ascent": "come out if each step goes with the gradient.",
    "descent/no_learning_rate": "come out without the learning rate.",
    "descent/one_too_few": "come out after two steps, as for the theta of the lowest loss.",
    "descent/one_too_many": "come out after four steps.",
    "descent/losses_after": "come out for the losses after each step.",
    "descent/in_place": "changes the array",
    "descent/stale_gradient": "come out if every step takes the gradient of the start.",
}  # fmt: skip


def told(animal: Animal) -> dict[str, str]:
    """Give what the visible tests say of an animal, by question."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _told(animal)


def _told(animal: Animal) -> dict[str, str]:
    namespace: dict[str, Any] = {"np": np}
    for cell in json.loads(animal.data())["cells"]:
        source = "".join(cell["source"])
        ours = cell["metadata"].get("nbgrader")
        if cell["cell_type"] == "code" and (ours is None or ours["solution"]):
            with contextlib.suppress(Exception):  # a magic, or a cell that raises
                exec(compile(source, cell["id"], "exec"), namespace)
    said = {}
    for question, (test, names) in visible.TESTS.items():
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                test(*(namespace[name] for name in names))
            except AssertionError as error:
                said[question] = str(error)
    return said


def judged(name: str, said: dict[str, str]) -> str:
    """Say whether the hint that must be there is: ``"true"``, ``"none"`` or ``"false"``."""
    hints = {match[0] for text in said.values() for match in HINT.finditer(text)}
    if USUAL[name] in hints:
        return "true"
    return "false" if any(hint.startswith("come out") for hint in hints) else "none"


def main() -> None:
    """Write the report."""
    animals = zoo()
    found = {
        name: {"visible": judged(name, told(animals[name])), "hidden": animals[name].diagnosis}
        for name in USUAL
    }
    counts = {kind: sum(f["visible"] == kind for f in found.values()) for kind in
              ("true", "none", "false")}  # fmt: skip
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps({"mistakes": len(found), **counts, "each": found}, indent=1))
    print(len(found), counts)


if __name__ == "__main__":
    main()
