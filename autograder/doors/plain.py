"""What no system gave: nbgrader's tree, loose notebooks, checkouts of a repository a student."""

from __future__ import annotations

from collections.abc import Collection

from autograder.doors.claim import Claim, Who
from autograder.submissions.names import is_notebook, owner

__all__ = ["STAMP", "claims"]

STAMP = "timestamp.txt"


def claims(
    parts: tuple[str, ...], assignment: str, checkouts: Collection[str] = ()
) -> tuple[Claim, ...]:
    """Say whose a path is by its first part; nothing for a loose file that is no notebook.

    The time of a commit is what its author says, so that it isn't taken for that of handing in.

    Parameters
    ----------
    parts : tuple of str
    assignment : str
    checkouts : collection of str
        Folders that hold a repository: GitHub Classroom calls them ``<assignment>-<user>``.

    Examples
    --------
    >>> claims(("ada", "word2vec", "word2vec.ipynb"), "word2vec")[0].who.id
    'ada'
    >>> claims(("word2vec-octocat", "word2vec.ipynb"), "word2vec", {"word2vec-octocat"})[0].who.id
    'octocat'
    """
    first, *rest = parts
    if not rest:
        if not is_notebook(first):
            return ()
        whose = owner(first, is_folder=False)
        return (Claim(Who(id=whose.student), (first,), unclear=whose.unclear),)
    name, repository = first, first in checkouts
    if repository and first.casefold().startswith(f"{assignment}-".casefold()):
        name = first[len(assignment) + 1 :]
    if rest[0].casefold() == assignment.casefold() and len(rest) > 1:
        rest = rest[1:]  # nbgrader's tree
    stamp = rest == [STAMP] and not repository
    whose = owner(name, is_folder=True)
    return (Claim(Who(id=whose.student), tuple(rest), stamp=stamp, unclear=whose.unclear),)
