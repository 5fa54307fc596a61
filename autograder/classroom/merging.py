"""Shards' results -> the results that one machine would have written, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.classroom import done
from autograder.classroom.grades import Standing
from autograder.classroom.grading import Settings
from autograder.classroom.listed import NO_SUBMISSION, NOT_GRADED, NOT_UNDERSTOOD, Listed
from autograder.classroom.listed import load as load_listed
from autograder.classroom.results import Results
from autograder.classroom.shards import Part, Shard, forget_part, load_part

__all__ = ["Merged", "merge"]

_NAMED = 5


@dataclass(frozen=True)
class Merged:
    """What became of a merge."""

    n_students: int
    n_shards: int
    listed: tuple[Listed, ...]
    points: tuple[float, ...]


def merge(folders: Sequence[Path], out: Path) -> Merged:
    """Put the results of all shards of a class into one folder.

    Everything is looked at before anything is written, so that a merge that is refused leaves
    `out` as it was.

    Parameters
    ----------
    folders : sequence of Path
        What ``autograder grade --shard i/n`` wrote, in any order.
    out : Path

    Raises
    ------
    ValueError
        They are not all the shards of one class, with what to do.
    OSError
        A file can be neither read nor written.
    """
    parts = sorted(map(load_part, folders), key=lambda part: part.shard.number)
    _need_one_class(parts, out)
    listed = {part.shard: load_listed(part.folder) for part in parts}
    _need_the_same_listed(parts, listed)
    faults = {e.name: e for entries in listed.values() for e in entries if e.status == NOT_GRADED}
    first = parts[0]
    owners = {s: part for part in parts for s in first.students if part.shard.holds(s)}
    for student, part in owners.items():
        if student not in faults:
            _need_whole(student, part)
    results = Results(out, Settings("", b"", languages=first.languages), "")
    for student, part in owners.items():
        if student in faults:
            results.forget(student)
            continue
        mark = part.marks[student]
        texts = {name: _read(part, name) for name in done.names(mark)}
        results.adopt(student, texts, mark)
    results.put_aside(first.students)
    forget_part(out)
    points: list[float] = []
    entries = [faults[name] for name in sorted(faults)]
    absent = {e.name: e for own in listed.values() for e in own if e.status == NO_SUBMISSION}
    entries += [absent[name] for name in sorted(absent)]
    entries += [e for e in listed[first.shard] if e.status == NOT_UNDERSTOOD]

    def seen(student: str, standing: Standing) -> None:
        if standing.report:
            points.append(standing.points)

    results.write_grades(first.students, seen, lambda: entries)
    return Merged(len(first.students), len(parts), tuple(entries), tuple(points))


def _need_one_class(parts: Sequence[Part], out: Path) -> None:
    first = parts[0]
    seen: dict[Shard, Part] = {}
    for part in parts:
        if part.folder.resolve() == out.resolve():
            raise ValueError(f"{out} is one of the shards: give another folder with --out.")
        if part.shard.of != first.shard.of:
            raise ValueError(
                f"{first.folder} is shard {first.shard} and {part.folder} is shard {part.shard}: "
                "merge shards of one number only."
            )
        if part.shard in seen:
            raise ValueError(
                f"{seen[part.shard].folder} and {part.folder} are both shard {part.shard}: "
                "give each shard once."
            )
        seen[part.shard] = part
        if part.students != first.students:
            other = sorted(set(part.students) ^ set(first.students))[:_NAMED]
            raise ValueError(
                f"{first.folder} and {part.folder} saw different classes ({', '.join(other)}): "
                "grade the shards again on the same submissions."
            )
        if (part.identity, part.languages) != (first.identity, first.languages):
            raise ValueError(
                f"{first.folder} and {part.folder} were graded with different secrets, settings "
                "or versions: grade the shards again with the same."
            )
    numbers = {part.shard.number for part in parts}
    missing = [n for n in range(1, first.shard.of + 1) if n not in numbers]
    if missing:
        named = ", ".join(f"{n}/{first.shard.of}" for n in missing[:_NAMED])
        more = ", ..." if len(missing) > _NAMED else ""
        raise ValueError(f"Missing: shard {named}{more}. Grade what is missing, then merge again.")


def _need_the_same_listed(parts: Sequence[Part], listed: dict[Shard, tuple[Listed, ...]]) -> None:
    """What nobody understood is told by every shard."""
    first = parts[0]
    kept = [e for e in listed[first.shard] if e.status == NOT_UNDERSTOOD]
    for part in parts:
        if [e for e in listed[part.shard] if e.status == NOT_UNDERSTOOD] != kept:
            raise ValueError(
                f"{first.folder} and {part.folder} saw different entries in the folder of "
                "submissions: grade the shards again on the same submissions."
            )


def _read(part: Part, name: str) -> bytes:
    return (part.folder / "reports" / name).read_bytes()


def _need_whole(student: str, part: Part) -> None:
    again = f"copy {part.folder} again, or grade --shard {part.shard} again."
    if student not in part.marks:
        raise ValueError(f"{part.folder} has no report of {student}: {again}")
    for digest, name in done.files(part.marks[student]):
        if "/" in name or "\\" in name or name.startswith("."):
            raise ValueError(f"{part.folder} names a file {name!r} that is no report's: {again}")
        try:
            whole = done.line(name, _read(part, name)) == f"{digest} {name}"
        except OSError:
            whole = False
        if not whole:
            raise ValueError(f"{part.folder} holds no whole {name} of {student}: {again}")
