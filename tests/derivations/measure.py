"""What the reader of mathematics makes of derivations by strangers, in counts.

python -m tests.derivations.measure             # build/reports/derivations.json
python -m tests.derivations.measure --lines a   # and each line of set a that is not as it should be
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.mathematics import Checked, Points, Question, check_derivation
from autograder.mathematics import Line as Checkedline
from autograder.mathematics import word2vec as w2v
from tests.derivations.truth import is_true

FOLDER = Path(__file__).parent
REPORT = FOLDER.parents[1] / "build" / "reports" / "derivations.json"
SETS = ("a", "b")
QUESTIONS: Mapping[str, Question] = {
    "naive_center": w2v.CENTER,
    "naive_outside": w2v.OUTSIDE,
    "negative_center": w2v.NEGATIVE_CENTER,
    "negative_outside": w2v.NEGATIVE_OUTSIDE,
    "negative_draw": w2v.DRAW,
    "sigmoid": w2v.SIGMOID,
    "skipgram_center": w2v.SKIP_GRAM,
    "loss_to_softmax": w2v.LOSS,
    "softmax_jacobian": w2v.SOFTMAX,
}
KEYS = ("lines", "read", "right_refused", "wrong", "found", "named", "false", "unjudged")


@dataclass
class Measured:
    """What was made of one derivation: counts, and what is to be mended."""

    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)


def derivations(which: str) -> Iterator[dict[str, Any]]:
    """Read a set."""
    for path in sorted((FOLDER / which).glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def checked(given: Mapping[str, Any]) -> Checked:
    """Put a derivation through the reader, as its question does; a case is the question's."""
    question = QUESTIONS[given["question"]]
    if question is w2v.SKIP_GRAM and "negative" in given["case"]:
        question = w2v.SKIP_GRAM_NEGATIVE
    when = [
        ("=" if relation == "=" else "\\ne", left, right)
        for left, relation, right in re.findall(r"\b([a-z]) (=|!=) ([a-z])\b", given["case"])
    ]
    points = Points(question, repeats="repeat" in given["case"])
    return check_derivation(given["latex"], question, points, when=when)


def rows(given: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Where each line begins and ends in the text."""
    found, at = [], 0
    for line in given["lines"]:
        start = given["latex"].index(line["tex"], at)
        at = start + len(line["tex"])
        found.append((start, at))
    return found


def measured(given: Mapping[str, Any]) -> Measured:
    """Compare what the reader makes of a derivation with what is known of it."""
    result, outcome = Measured(), checked(given)
    places = rows(given)
    of_row: list[list[Checkedline]] = [
        [line for line in outcome.lines if start <= line.at < end] for start, end in places
    ]
    elsewhere = [n for n in outcome.lines if not any(n in row for row in of_row)]
    result.counts["lines"] = len(places)
    for number, (row, line) in enumerate(zip(of_row, given["lines"], strict=True)):
        unread = [n for n in row if n.outcome.kind == "unread"]
        result.counts["read"] += bool(row) and not unread
        if not row or unread:
            result.notes.append(f"line {number} not read: {line['tex']} {_said(unread)}")
        refused = [n for n in row if _is_wrong(n)]
        if line["right"] and refused and not _follows(given, number, refused):
            result.counts["right_refused"] += 1
            result.notes.append(f"line {number} refused: {line['tex']} {_said(refused)}")
    for line in elsewhere:
        if _is_wrong(line):
            result.counts["right_refused"] += 1
            result.notes.append(f"between lines, refused: {line.latex} {_said([line])}")
    _mistake(given, outcome, of_row, result)
    return result


def _is_wrong(line: Checkedline) -> bool:
    return line.outcome.kind in ("differs", "transposed") and not line.right


def _follows(given: Mapping[str, Any], number: int, refused: Sequence[Checkedline]) -> bool:
    """Whether a right line is refused only because it does not follow from a wrong one."""
    mistake = given["mistake"]
    return bool(mistake) and mistake["line"] < number and all(n.mistake is None for n in refused)


def _mistake(
    given: Mapping[str, Any],
    outcome: Checked,
    of_row: Sequence[list[Checkedline]],
    result: Measured,
) -> None:
    wrong, mistake = outcome.wrong, given["mistake"]
    names = [n for n in outcome.lines if n.mistake is not None]
    if mistake is None:
        result.counts["false"] += len(names)
        result.notes += [f"a name on a right derivation: {n.mistake.name}" for n in names]
        return
    result.counts["wrong"] = 1
    right_line = wrong is not None and wrong in of_row[mistake["line"]]
    result.counts["found"] += right_line
    if not right_line:
        result.notes.append(f"not found: {mistake['what']} {_said([wrong] if wrong else [])}")
    for line in names:
        name = line.mistake.name
        true = is_true(name, mistake["what"]) if line in of_row[mistake["line"]] else False
        result.counts["named"] += true is True and line is wrong
        result.counts["false"] += true is False
        result.counts["unjudged"] += true is None
        if true is not True:
            result.notes.append(f"named {name} ({true}): {mistake['what']} | {line.mistake}")
    if right_line and not names:
        result.notes.append(f"not named: {mistake['what']}")


def _said(lines: Sequence[Checkedline]) -> str:
    return " ".join(f"[{n.latex} -> {n.outcome.kind}: {n.outcome.sentence}]" for n in lines)


def measure(which: str) -> dict[str, Measured]:
    """Measure a set."""
    return {given["id"]: measured(given) for given in derivations(which)}


def total(of: Sequence[Measured]) -> dict[str, int]:
    """The counts of some derivations."""
    return {key: sum(m.counts[key] for m in of) for key in KEYS}


def main() -> None:
    """Measure both sets, and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--lines", nargs="*", choices=SETS, default=())
    asked = parser.parse_args()
    found = {which: measure(which) for which in asked.sets}
    for which in asked.lines:
        for name, one in found[which].items():
            for note in one.notes:
                print(f"{name}: {note}")
    report = {which: total(list(of.values())) for which, of in found.items()}
    if len(found) > 1:
        report["all"] = total([m for of in found.values() for m in of.values()])
        REPORT.parent.mkdir(parents=True, exist_ok=True)
        REPORT.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
