"""Which system made a download: one for all of it, and no single file's name decides.

A system writes its own part of a name first; what follows is as a student called the file, and may
look like another system's name of another student. So the system is the one by which most names of
the download can be read, and whoever's a name is in more than one way is told, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from autograder.doors import blackboard, brightspace, canvas, gradescope_export, moodle, plain
from autograder.doors.archive import Item
from autograder.doors.claim import Claim, Reader, Who
from autograder.messages import Message

__all__ = ["Unread", "reader", "unwrapped"]

_SYSTEMS: Mapping[str, Reader] = {
    "Moodle": moodle.claims,
    "Brightspace": brightspace.claims,
    "Blackboard": blackboard.claims,
    "Canvas": canvas.claims,
}
_UNCLEAR = Message(
    "Its name can be read as more than one person's: unpack the download, and rename it to "
    "<student>.ipynb."
)
Path = tuple[str, ...]
Known = Callable[[Who], str | None]


class Unread(ValueError):
    """A path that names somebody, and not surely whom; `reason` says so in one sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text())
        self.reason = reason


def reader(
    items: Sequence[Item], assignment: str, checkouts: Collection[str], known: Known
) -> Reader:
    """Give what says whose a path is, in the system that made this download.

    It raises :class:`Unread`.

    Parameters
    ----------
    items : sequence of Item
        All of the download.
    assignment : str
    checkouts : collection of str
        As for :func:`autograder.doors.plain.claims`.
    known : callable
        Says who of a roster somebody is.

    Raises
    ------
    BadDownload
        Of a Gradescope export whose list can't be read.
    """
    for item in items:
        if item.parts == (gradescope_export.ABOUT,):
            return gradescope_export.reader(item)
    paths = [item.parts for item in items]

    def of_none(parts: Path) -> tuple[Claim, ...]:
        return plain.claims(parts, assignment, checkouts)

    fitting = {name: {path for path in paths if read(path)} for name, read in _SYSTEMS.items()}
    of_any = set().union(*fitting.values())
    others = (path for path in paths if path not in of_any and of_none(path))
    main = _main(fitting, _entries(others))
    chosen = _SYSTEMS.get(main, of_none)
    if main == "Blackboard":
        chosen = blackboard.reader(paths, known)
    whole = bool(main) and fitting[main] == of_any

    def read(parts: Path) -> tuple[Claim, ...]:
        names = [name for name, paths in fitting.items() if parts in paths]
        if names and not (whole and main in names):
            if len(names) > 1:
                raise Unread(_UNCLEAR)
            if names != [main]:
                raise Unread(
                    Message(
                        "Its name is as {system} writes it, unlike the rest of this download: "
                        "give it as a download of its own.",
                        {"system": names[0]},
                    )
                )
        claims = chosen(parts) if names else of_none(parts)
        if any(claim.unclear for claim in claims):
            raise Unread(_UNCLEAR)
        return claims

    return read


def _main(fitting: Mapping[str, set[Path]], others: int) -> str:
    """Say by which system most entries can be read; nothing where it isn't one alone.

    A student's file can make a name fit one system more, never the system that made the name
    less. Where none made it, its likeness to one is chance.
    """
    counts = {name: _entries(paths) for name, paths in fitting.items()}
    most = max(counts.values())
    main = [name for name, count in counts.items() if count == most]
    if "Canvas" in main and len(main) > 1 and _one_attachment(fitting["Canvas"]):
        main.remove("Canvas")
    return main[0] if len(main) == 1 and most > others else ""


def _entries(paths: Iterable[Path]) -> int:
    return len({path[0] for path in paths})


def _one_attachment(paths: Collection[Path]) -> bool:
    """Whether the numbers that may be Canvas' belong to a title: its own are each file's."""
    return len(paths) > 1 and len({canvas.claims(path)[0].attempt for path in paths}) == 1


def _fits(parts: Path) -> bool:
    return any(read(parts) for read in _SYSTEMS.values())


def unwrapped(items: Sequence[Item], assignment: str, known: Known) -> tuple[Item, ...]:
    """Leave out a folder around all of it, such as one that an unpacker made."""
    tops = {item.parts[0] for item in items}
    if len(tops) != 1 or any(len(item.parts) == 1 for item in items):
        return tuple(items)
    if any(_fits(item.parts) for item in items) or known(Who(id=items[0].parts[0])):
        return tuple(items)  # the folder of one student
    below = {item.parts[1] for item in items}
    if any(name.casefold() == assignment.casefold() for name in below):
        return tuple(items)
    alone = len(items) == 1 and len(items[0].parts) == 2
    inner = tuple(replace(item, parts=item.parts[1:]) for item in items)
    if alone and not _fits(inner[0].parts):
        return tuple(items)
    return unwrapped(inner, assignment, known)
