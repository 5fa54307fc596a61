"""Which cell of a submission is which of the release's, whatever became of its metadata.

What is graded, what formgrader shows and what feedback quotes all come from this one matching.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.submissions.earlier_release import without_numbers
from autograder.submissions.literals import assigned
from autograder.submissions.notebook import Cell, parsed
from autograder.submissions.release_structure import Structure

__all__ = ["Match", "functions_in", "grade_id", "match"]

_DEF = re.compile(r"^(?:async[ \t]+)?def[ \t]+(\w+)", re.MULTILINE)


@dataclass
class Match:
    """Which cell is which.

    Parameters
    ----------
    chosen : dict of int to str
        For a cell's place in the submission, the release's cell that it is; one for each, at most.
    copies : dict of int to str
        Other cells that carry the name of one of the release's.
    elsewhere : dict of str to int
        Answers that were found in another cell than the one that was handed out for them.
    untouched : set of int
        Those of the chosen cells and the copies that say what was handed out, or nothing.
    """

    chosen: dict[int, str] = field(default_factory=dict)
    copies: dict[int, str] = field(default_factory=dict)
    elsewhere: dict[str, int] = field(default_factory=dict)
    untouched: set[int] = field(default_factory=set)

    def places(self) -> dict[str, int]:
        """Say where each of the release's cells stands."""
        return {name: i for i, name in self.chosen.items()}


def grade_id(cell: Mapping[str, Any]) -> str | None:
    """Give the name that nbgrader's metadata has for a cell, if there is one."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return name if isinstance(name, str) else None


def functions_in(text: str) -> list[str]:
    r"""Give the functions that a cell defines at its top level, read without Python's help.

    Examples
    --------
    >>> functions_in("def f(: x\\n  def g(): 1")
    ['f']
    """
    return _DEF.findall(text)


def match(structure: Structure, cells: Sequence[Cell]) -> Match:
    """Say which of the submission's cells is which of the release's.

    Of several with one ``grade_id`` it is the last that says something of its own. Where an
    editor took the metadata away, the cell's id may still be the same name, then an answer
    follows the text that asks for it, then it is where its functions are. An answer that isn't
    in its own cell is looked for in the student's others.
    """
    result = Match()
    found = _by_name(structure, cells, result)
    if len(found) < len(structure.named):
        _by_text(structure, cells, found, result)
    empty = [
        name
        for name in structure.names(solution=True)
        if name not in found or found[name] in result.untouched
    ]
    if any(structure.is_code(name) for name in empty):
        _by_functions(structure, cells, found, empty, result)
    written = [name for name in empty if not structure.is_code(name)]
    if written:
        _by_place(structure, cells, found, written, result)
    result.chosen = {i: name for name, i in found.items()}
    return result


def _by_name(structure: Structure, cells: Sequence[Cell], result: Match) -> dict[str, int]:
    """Find cells by what they are called: an answer's last answered copy, a first locked one."""
    best: dict[str, tuple[bool, int]] = {}
    called: dict[int, str] = {}
    for i, cell in enumerate(cells):
        name = next((name for name in cell.names if name in structure.named), None)
        if name is not None:
            called[i] = name
            own = not structure.unanswered(name, cell.text)
            if not own:
                result.untouched.add(i)
            rank = (own, i) if structure.is_answer(name) else (not own, -i)
            best[name] = max(best.get(name, rank), rank)
    found = {name: abs(i) for name, (_, i) in best.items()}
    result.copies = {i: name for i, name in called.items() if found[name] != i}
    return found


def _by_text(
    structure: Structure, cells: Sequence[Cell], found: dict[str, int], result: Match
) -> None:
    """Find what has neither metadata nor id: an answer follows the text that asks for it."""
    taken = {*found.values(), *result.copies}
    free = dict.fromkeys(i for i in range(len(cells)) if i not in taken)
    at: dict[str, list[int]] = defaultdict(list)
    for i in free:
        at[cells[i].text].append(i)
    follows: dict[str, list[int]] = defaultdict(list)
    for i in free:
        if i and cells[i].text not in structure.own_texts:
            follows[without_numbers(cells[i - 1].text)].append(i)
    asks: tuple[str, ...] = ()
    for release in structure.cells:
        name, texts = grade_id(release), structure.texts(release)
        if name is not None and name not in found:
            before = asks if structure.is_answer(name) else ()
            answers = [i for text in before for i in follows[without_numbers(text)]]
            for i in [*answers, *(i for text in texts for i in at[text])]:
                if i in free and _may_be(structure, name, cells[i]):
                    found[name] = i
                    del free[i]
                    if structure.unanswered(name, cells[i].text):
                        result.untouched.add(i)
                    break
        asks = texts


def _may_be(structure: Structure, name: str, cell: Cell) -> bool:
    """Whether a cell without a name is of the right type, or is an answer whose type changed."""
    if (cell.kind == "code") == structure.is_code(name):
        return True
    return not _asked_of(structure, name).isdisjoint(_defined(structure, cell.text))


def _asked_of(structure: Structure, name: str) -> set[str]:
    """Give the functions and the strings that an answer cell asks for."""
    return {*structure.stubs.get(name, {}), *structure.strings.get(name, ())}


def _defined(structure: Structure, text: str) -> list[str]:
    """Give the functions that a cell defines, and the strings that answers ask for."""
    strings = tuple(name for names in structure.strings.values() for name in names)
    return [*functions_in(text), *assigned(text, strings)]


def _by_functions(
    structure: Structure,
    cells: Sequence[Cell],
    found: dict[str, int],
    empty: Iterable[str],
    result: Match,
) -> None:
    """Find answers that stand in a cell of the student's own, or in another answer's."""
    names = {i: name for name, i in found.items()}
    has_names = any(name in structure.named for cell in cells for name in cell.names)
    defines: dict[str, list[int]] = defaultdict(list)
    for i, cell in enumerate(cells):
        own = i not in names and cell.text not in structure.own_texts
        changed = i in names and i not in result.untouched
        if cell.kind == "code" and i not in result.copies and (own or changed):
            for function in _defined(structure, cell.text):
                defines[function].append(i)
    for name in empty:
        asked = _asked_of(structure, name)
        places = Counter(i for function in asked for i in set(defines[function]))
        if not places:
            continue
        place = max(places, key=lambda i: (i not in names, places[i], i))
        if has_names:  # where an editor took them all, it is no wonder that cells have moved
            result.elsewhere[name] = place
        if place in names:  # another question's answer, or a test, which stays that
            continue
        if name in found:
            result.copies[found[name]] = name
        found[name], names[place] = place, name


def _by_place(
    structure: Structure,
    cells: Sequence[Cell],
    found: dict[str, int],
    empty: Iterable[str],
    result: Match,
) -> None:
    """Find written answers in a new cell right below the question, or above the cell for it."""
    places = _release_order(structure, cells, found)
    for name in empty:
        at = next(n for n, cell in enumerate(structure.cells) if grade_id(cell) == name)
        own = found.get(name, -1)
        before = [(i, n) for n, i in places if n < at and (own < 0 or i < own)]
        low, n = max(before, default=(-1, -1))
        if own < 0 and n < at - 2:  # its question isn't there either
            continue
        high = min((i for n, i in places if n > at and i > max(low, own)), default=len(cells))
        free = [
            i
            for i in range(low + 1, high)
            if _is_writing(structure, cells[i], i == own + 1)
            and i not in result.copies
            and i not in found.values()
        ]
        place = next((i for i in free if i > own >= 0), free[-1] if free else None)
        if low < 0 or place is None:
            continue
        result.elsewhere[name] = place
        if own >= 0:
            result.copies[own] = name
        found[name] = place
        places.append((at, place))


def _release_order(
    structure: Structure, cells: Sequence[Cell], found: Mapping[str, int]
) -> list[tuple[int, int]]:
    """Give the release's cells that are in the submission: the number there, the number here."""
    plain = [without_numbers(cell.text) for cell in cells]
    texts: dict[str, Iterator[int]] = {}
    for text, places in itertools.groupby(
        sorted(range(len(cells)), key=lambda i: plain[i]), key=lambda i: plain[i]
    ):
        texts[text] = iter(list(places))
    ids = {name: i for i, cell in enumerate(cells) for name in cell.names}
    order = []
    for n, release in enumerate(structure.cells):
        name = grade_id(release)
        said = (texts[p] for t in structure.texts(release) if (p := without_numbers(t)) in texts)
        i = found.get(name) if name else next(itertools.chain.from_iterable(said), None)
        if i is None and not name and (own := ids.get(release["id"], -1)) >= 0:
            i = own if structure.is_own(cells[own]) else None
        if i is not None:
            order.append((n, i))
    return order


def _is_writing(structure: Structure, cell: Cell, right_below: bool) -> bool:
    """Whether that is text of the student's own; one of code if it is no Python, right below.

    What an earlier release said is none, whatever has changed in it since.
    """
    if not cell.text.strip() or structure.is_own(cell):
        return False
    if cell.kind == "code":
        return right_below and parsed(cell.text) is None
    return cell.kind in ("markdown", "raw")
