"""Write files so that a reader, or a grader killed half-way, sees them whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
from collections.abc import Iterable
from pathlib import Path

__all__ = ["code_fingerprint", "digest_of", "sweep_drafts", "write_whole"]

# a draft that a killed grader left is written over; one that is a link isn't followed
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
_DRAFT = re.compile(r"\.[0-9a-f]{16}\.(\d+)-\d+\.draft")


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file in one step: beside it first, then renamed into place.

    Parameters
    ----------
    path : Path
        Its folder is made if need be.
    content : str or bytes

    Raises
    ------
    OSError
        It can't be written; what stood there before still stands.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    # the digest of a name is short, however long the name is
    name = hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]
    draft = path.parent / f".{name}.{os.getpid()}-{threading.get_ident()}.draft"
    try:
        fd = os.open(draft, _NEW, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        fd = os.open(draft, _NEW, 0o644)
    try:
        with open(fd, "wb", buffering=0) as file:
            view = memoryview(data)
            while view:
                view = view[file.write(view) :]
        os.replace(draft, path)
    except BaseException as error:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(draft)
        if isinstance(error, OSError) and error.filename is None:  # it was written by number
            error.filename = str(path)
        raise


def sweep_drafts(folder: Path) -> None:
    """Remove what writers that were killed half-way left in a folder."""
    with contextlib.suppress(FileNotFoundError):
        for path in list(folder.iterdir()):
            found = _DRAFT.fullmatch(path.name)
            if found and not _runs(int(found[1])):
                path.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    if os.name != "posix":  # there, a signal 0 is none
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """Identify what files hold, by their contents and their names below `root`."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def code_fingerprint(root: Path) -> str:
    """Identify the code that grades: what was graded by other code is graded anew.

    Parameters
    ----------
    root : Path
        The folder that holds the packages.
    """
    made_of = {
        "autograder": ("**/*.py", "**/*.j2", "**/*.json"),
        "solutions": ("elementary.py", "*/reference.py", "*/*.md", "*/locale/*.json"),
    }
    return digest_of(
        (
            path
            for folder, patterns in made_of.items()
            for pattern in patterns
            for path in sorted((root / folder).glob(pattern))
        ),
        root,
    )
