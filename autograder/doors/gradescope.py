"""The archive that Gradescope makes an image of: the grader, without anything it doesn't need.

Its files are the package as a wheel has it, the reference, the released notebook, the course's
secret for this door, and four scripts. Neither the instructor's notebook nor anybody's work is in
it.
"""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from autograder.assignments.places import ROOT, TRANSLATIONS, release, release_notebook
from autograder.doors.gradescope_results import Look, not_graded
from autograder.sandbox.readable import DISTRIBUTIONS, closure

__all__ = ["build", "requirements"]

_TEMPLATES = Path(__file__).parent / "templates" / "gradescope"
_NEEDED = (*DISTRIBUTIONS, "jinja2", "rich", "pyseccomp")
_SUFFIXES = (".py", ".json", ".j2", ".js", ".css")
_LEFT_OUT = ("commands", "nbgrader", "zoo", "assignment", "__pycache__")
_EXECUTABLE = ("setup.sh", "run_autograder")
_TIME = (1980, 1, 1, 0, 0, 0)  # the same archive whenever it is made


def requirements() -> list[str]:
    """Give what is installed there: the versions that grade here."""
    found = {d.metadata["Name"].lower(): d.version for d in closure(_NEEDED)}
    return [f"{name}=={version}" for name, version in sorted(found.items())]


def build(out: Path, secret: bytes, look: Look) -> int:
    """Write the archive.

    Parameters
    ----------
    out : Path
        The archive; who can read it can read the reference, so only its owner may.
    secret : bytes
        This door's.
    look : Look

    Returns
    -------
    int
        How many files are in it.

    Raises
    ------
    OSError
        It can't be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.draft")
    names = 0
    try:
        draft.touch(0o600)
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in _files(secret, look):
                info = zipfile.ZipInfo(name, _TIME)
                info.compress_type = zipfile.ZIP_DEFLATED
                mode = 0o700 if name in _EXECUTABLE else 0o600
                info.external_attr = (stat.S_IFREG | mode) << 16
                archive.writestr(info, data)
                names += 1
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
    return names


def _files(secret: bytes, look: Look) -> Iterator[tuple[str, bytes]]:
    for name in ("setup.sh", "close.sh", "run_autograder", "run.py"):
        yield name, (_TEMPLATES / name).read_bytes()
    yield "requirements.txt", "\n".join([*requirements(), ""]).encode()
    yield "secret", secret
    yield "settings.json", json.dumps(asdict(look)).encode()
    yield "not_graded.json", json.dumps(not_graded(look)).encode()
    package = Path(__file__).resolve().parents[1]
    for path in sorted(package.rglob("*")):
        inner = path.relative_to(package)
        if path.suffix in _SUFFIXES and not set(_LEFT_OUT) & set(inner.parts):
            yield f"package/autograder/{inner.as_posix()}", path.read_bytes()
    base = release(look.assignment).parent
    for lang in ("en", *TRANSLATIONS):
        path = release_notebook(look.assignment, lang)
        if not path.exists():
            continue
        inner = path.parent.relative_to(base)
        yield f"package/autograder/assignment/{inner.as_posix()}/{path.name}", path.read_bytes()
    own = f"{look.assignment}/"
    for name in ("__init__.py", "elementary.py", f"{own}__init__.py", f"{own}reference.py"):
        yield f"package/solutions/{name}", (ROOT / "solutions" / name).read_bytes()
