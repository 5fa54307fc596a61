"""What a name in a download says: who handed it in, when, and for the how-manyth time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

__all__ = ["Claim", "Reader", "Who"]


@dataclass(frozen=True)
class Who:
    """A person, as far as a download says.

    Parameters
    ----------
    system : str
        Whose `number` it is: ``"moodle"``, ``"canvas"``, ... or empty.
    number : str
        The system's own id of the person.
    name : str
        For people; in Canvas without blanks.
    username : str
    id : str
        The institution's own.
    email : str
    """

    system: str = ""
    number: str = ""
    name: str = ""
    username: str = ""
    id: str = ""
    email: str = ""

    @property
    def fallback(self) -> str:
        """Give a name to who is on no roster."""
        named = f"{self.name}_{self.number}" if self.name and self.number else ""
        return self.id or self.username or named or self.name or self.email or self.number


@dataclass(frozen=True)
class Claim:
    """One file, and whose it says that it is.

    Parameters
    ----------
    who : Who
    place : tuple of str
        Of the file, below the person's own folder.
    attempt : str
        What tells attempts of one person apart, in the order in which they came.
    time : datetime or None
        When it was handed in; without a zone where the name has none.
    late : bool
        Whether the system marked it as late.
    stamp : bool
        Whether it is nbgrader's own file with the time.
    unclear : bool
        Whether it may as well be somebody else's: then a person has to say whose.
    """

    who: Who
    place: tuple[str, ...]
    attempt: str = ""
    time: datetime | None = None
    late: bool = False
    stamp: bool = False
    unclear: bool = False


Reader = Callable[[tuple[str, ...]], tuple[Claim, ...]]
"""Whose a path of a download is; nothing where nobody's."""
