"""In which language somebody was handed the assignment out, by what was handed in."""

from __future__ import annotations

from autograder.submissions import notebook
from autograder.submissions.release_structure import Structure

__all__ = ["language_of"]


def language_of(release: Structure | None, data: bytes, default: str = "en") -> str:
    """Say in which language of the release a notebook was written on.

    Parameters
    ----------
    release : Structure or None
    data : bytes
        What was handed in.
    default : str
        For what is no notebook, and for one that holds no text of the release.
    """
    if release is None or not data:
        return default
    try:
        cells = notebook.read(data).cells
    except notebook.UnreadableError:
        return default
    return release.language((cell.text for cell in cells), default)
