"""What is said about the cells of a submission: a handful of sentences, each with its cell."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Mapping, Sequence

from autograder.engine.running.script import Script, Step
from autograder.engine.running.script_notes import changed, elsewhere, leaves
from autograder.messages import Message, Value
from autograder.sandbox.answers import Raised
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.seam import CellResult

__all__ = ["notes", "unreadable"]

MOST = 6
_FEW = 3  # functions that are named in one sentence
_WHY = {
    "time": Message("it took too long"),
    "exit": Message("it ended the Python process"),
    "killed": Message("it was killed, as happens when memory runs out"),
    "protocol": Message("it wrote into the grader's channel"),
    "output": Message("it wrote or printed more than a submission may"),
}
# known to be no file of the student's own
_LIBRARIES = frozenset(
    (
        "autograd", "cupy", "cv2", "gensim", "google", "ipywidgets", "jax", "keras", "nltk",
        "numba", "pandas", "plotly", "PIL", "requests", "scipy", "seaborn", "skimage", "sklearn",
        "statsmodels", "sympy", "tensorflow", "torch", "torchvision",
    )
)  # fmt: skip
_MISSING = re.compile(r"No module named '([\w.]+)'")
_UNKNOWN = re.compile(r"name '(\w+)' is not defined")


def notes(
    script: Script,
    results: Sequence[CellResult],
    cut: Mapping[int, SubmissionStopped],
    *,
    late: bool = False,
) -> list[Message]:
    """Say what became of the cells, what matters most first.

    Parameters
    ----------
    script : Script
    results : sequence of CellResult
        One for each step; none where no child ever came to the end.
    cut : mapping of int to SubmissionStopped
        Steps that stopped their child.
    late : bool
        Whether the time for the submission is over, so that no cell is parsed any more.
    """
    found: list[tuple[int, Message]] = []
    for i, stop in cut.items():
        found.append((0, _stopped(script, script.steps[i], stop)))
    for i, (step, result) in enumerate(zip(script.steps, results, strict=False)):
        if step.role == "stub" or i in cut:
            continue
        weight = 1 if step.role == "answer" else 3
        if result.raised is not None and (said := _raised(script, step, result.raised)):
            found.append((weight, said))
        if result.hidden:
            found.append((2, _hidden(script, step, result.hidden)))
    found += [(4, said) for said in elsewhere(script)]
    if not late:
        found += [(5, said) for said in leaves(script)]
    found += [(6, said) for said in changed(script)]
    ordered = sorted(found, key=lambda item: item[0])
    once = {str(message.to_json()): message for _, message in ordered}
    return list(once.values())[:MOST]


def _label(script: Script, step: Step) -> tuple[Message]:
    return (script.label(step.place, step.name),)


def _stopped(script: Script, step: Step, stop: SubmissionStopped) -> Message:
    if stop.reason == "late":
        return Message(
            "{cell} and the cells below it took too long together, so only their functions were "
            "kept.",
            {"cell": _label(script, step)},
        )
    why = (_WHY.get(stop.reason, _WHY["exit"]),)
    return Message(
        "{cell} stopped the whole notebook ({why}), so only its functions were kept.",
        {"cell": _label(script, step), "why": why},
    )


def _raised(script: Script, step: Step, raised: Raised) -> Message | None:
    values: dict[str, Value] = {"cell": _label(script, step), "line": raised.line}
    if raised.type_name in ("SyntaxError", "IndentationError", "TabError"):
        return _unread(script, step, raised)
    if raised.type_name == "ModuleNotFoundError" and (found := _MISSING.match(raised.message)):
        module = found[1].partition(".")[0]
        written = re.search(rf"\b{re.escape(module)}(?:\.\w+)*", raised.source_line)
        values["module"] = written[0] if written else found[1]  # google.colab, not google
        if module in _LIBRARIES:
            return Message(
                "{cell}: line {line} needs {module}, which is not installed where notebooks "
                "are graded. That costs nothing by itself.",
                values,
            )
        return Message(
            "{cell}: line {line} needs {module}, which is not here. If {file} is a file of "
            "your own, copy what you need of it into the notebook: only the notebook is graded.",
            values | {"file": f"{module}.py"},
        )
    structure = script.structure
    unknown = _UNKNOWN.match(raised.message) if raised.type_name == "NameError" else None
    if unknown and structure and unknown[1] in structure.not_run:
        return None  # a visible test or the training binds it, which don't run here
    said = Message(
        "{cell}: run from the top, line {line} raised {type}: {text}.",
        values | {"type": raised.type_name, "text": _sentence(raised.message)},
    )
    if step.role == "answer":
        said += Message("The functions in this cell count all the same.")
    return said


def _unread(script: Script, step: Step, raised: Raised) -> Message:
    ours, theirs = platform.python_version(), script.submission.python
    said = Message(
        "{cell}: Python {version}, which grades, cannot read line {line}: {text}.",
        {
            "cell": _label(script, step),
            "version": ours,
            "line": raised.line,
            "text": _sentence(raised.message),
        },
    )
    if theirs and _minor(theirs) > _minor(ours):
        said += Message("The notebook was written with Python {version}.", {"version": theirs})
    return said


def _sentence(text: str) -> str:
    return text.rstrip(". ") or "(no text)"


def _minor(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in version.split(".")[:2])


def _hidden(script: Script, step: Step, names: Sequence[str]) -> Message:
    return Message(
        "{cell} gives another meaning to {names}. Your answers were graded with the one from "
        "before.",
        {"cell": _label(script, step), "names": ", ".join(names[:_FEW])},
    )


def unreadable(script: Script, results: Iterable[CellResult], function: str) -> Message | None:
    """Say why a function is not there, where the notebook has a cell that should define it."""
    standing = re.compile(rf"^[ \t]*(?:async[ \t]+)?def[ \t]+{re.escape(function)}\b", re.MULTILINE)
    for step, result in zip(script.steps, results, strict=False):
        if result.raised is not None and standing.search(step.text):
            if result.raised.type_name in ("SyntaxError", "IndentationError", "TabError"):
                return Message(
                    "{name} is there, but Python cannot read it: the note at the top about line "
                    "{line} of its cell says why.",
                    {"name": function, "line": result.raised.line},
                )
            return Message(
                "{name} is there, but could not be defined: the note at the top says why.",
                {"name": function},
            )
    return None
