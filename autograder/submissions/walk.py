"""A student's folder: its files, however deep, and what stands in the way of reading them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from autograder.messages import Message
from autograder.submissions.names import is_litter, is_notebook, read_name
from autograder.submissions.reading import (
    LINK,
    MAX_ENTRIES,
    Entry,
    NotAFile,
    ReadFault,
    list_folder,
)

__all__ = ["File", "Inside", "look_inside"]

_DEEPEST = 8
_MOST = 20_000  # entries of one student that are looked at


@dataclass(frozen=True)
class File:
    """A plain file below a student's folder."""

    path: Path
    parts: tuple[str, ...]  # of its place, composed
    time: float

    @property
    def place(self) -> str:
        """As a person sees it."""
        return "/".join(self.parts)

    def filed_under(self, assignments: Iterable[str]) -> str:
        """Say which assignment its folder is called after, or without a folder itself.

        Empty where it is none of them.
        """
        first, named = self.parts[0].casefold(), len(self.parts) == 1
        found = [
            name
            for name in assignments
            if first == name.casefold() or (named and first.startswith(name.casefold()))
        ]
        return max(found, key=len, default="")


@dataclass
class Inside:
    """What a student's folder holds.

    Parameters
    ----------
    notebooks, others : list of File
    problem : Message or None
        The first thing that can't be graded: a link, a pipe by a notebook's name.
    fault : Message or None
        The first thing that the machine can't read.
    """

    notebooks: list[File] = field(default_factory=list)
    others: list[File] = field(default_factory=list)
    problem: Message | None = None
    fault: Message | None = None

    def add(self, other: Inside) -> None:
        """Take in what another folder of the same student holds."""
        self.notebooks += other.notebooks
        self.others += other.others
        self.problem = self.problem or other.problem
        self.fault = self.fault or other.fault


def look_inside(folder: Path, below: Path, parts: tuple[str, ...] = ()) -> Inside:
    """Look through a student's folder; names with a dot in front and links are left alone.

    Parameters
    ----------
    folder : Path
        Of the student.
    below : Path
        The folder of submissions.
    parts : tuple of str
        What the folder's own name says of its place.
    """
    inside = Inside()
    waiting, seen = [(folder, parts)], 0
    while waiting:
        here, parts = waiting.pop(0)
        try:
            entries = list_folder(here, below, MAX_ENTRIES)
        except NotAFile as error:
            inside.problem = inside.problem or error.reason
            continue
        except ReadFault as error:
            inside.fault = inside.fault or error.reason
            continue
        for entry in entries:
            seen += 1
            if seen > _MOST:
                inside.problem = inside.problem or Message(
                    "More than {n} files were handed in, and no notebook stands before them: hand "
                    "in the notebook alone.",
                    {"n": _MOST},
                )
                return inside
            name = read_name(entry.name)
            if is_litter(name) or name.startswith("."):
                continue
            place = (*parts, *name.split("\\"))
            if entry.is_folder:
                if len(place) <= _DEEPEST:
                    waiting.append((here / entry.name, place))
                else:
                    inside.problem = inside.problem or _too_deep(place)
                continue
            _sort(inside, entry, File(here / entry.name, place, entry.time))
    return inside


def _too_deep(place: tuple[str, ...]) -> Message:
    return Message(
        "{name} lies more than {n} folders deep, where nobody looks: hand in the notebook alone.",
        {"name": "/".join(place), "n": _DEEPEST},
    )


def _sort(inside: Inside, entry: Entry, file: File) -> None:
    if entry.is_link:
        inside.problem = inside.problem or LINK
    elif not entry.is_file:
        if is_notebook(file.parts[-1]):
            inside.problem = inside.problem or Message(
                "{name} is not a plain file.", {"name": file.place}
            )
    elif is_notebook(file.parts[-1]):
        inside.notebooks.append(file)
    else:
        inside.others.append(file)
