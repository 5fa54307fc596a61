"""The files of Pyodide that the assignment needs, each known by its hash.

``python -m book.lite.runtime FOLDER`` fetches them from where pages find Pyodide too: its core,
whose hashes stand here, and the packages, whose hashes stand in the core's lock file. What is in
FOLDER already and right stays.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from autograder.writing.files import write_whole

__all__ = ["CDN", "CORE", "LOCK", "VERSION", "RuntimeFault", "copy", "fetch", "packages"]

VERSION = "0.27.7"
"""What jupyterlite-pyodide-kernel 0.6.1 was tried with; 0.8 asks for one that was not."""
CDN = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
LOCK = "pyodide-lock.json"
CORE = {
    "pyodide.js": "b4cb23a53aba19c221659b9fb40a2f18281d685691dc06647fb0afd0681baf98",
    "pyodide.mjs": "04c052c815abb0bf2981fa38c2dfa58e3120ee5288c956df2b2a15e301782c5f",
    "pyodide.asm.js": "6b4c90de5b7172873f04f21884d0e9d2274e305fe32116558fe3e4fbe3618d51",
    "pyodide.asm.wasm": "a50dd1843f805a0b7c45b61037ee0d7b26dfe85efe0e18ef95a34ad24e401f5f",
    "python_stdlib.zip": "16611534726e5d8ac2bd8f926410b2dcb8d6f49aa24913463533b457a2115c16",
    LOCK: "9c45b916001a750f4102fc287494f3eab215909c7535c626a20db80fd6333e2c",
}
# what the kernel itself loads, and what the notebook imports
NEEDED = ("ipython", "jedi", "micropip", "sqlite3", "ssl", "numpy", "matplotlib")
ALSO = ("tqdm",)  # what answers may import: fetched, and missed by nobody else

Lock = Mapping[str, Mapping[str, Any]]


class RuntimeFault(ValueError):
    """A folder is not the Pyodide that the assignment runs with; the text says why."""


def packages(lock: Lock, names: Iterable[str] = NEEDED) -> dict[str, str]:
    """Give the files of packages and of all that they depend on.

    Parameters
    ----------
    lock : Mapping
        The ``packages`` of a lock file.
    names : iterable of str

    Returns
    -------
    dict
        From a file's name to its SHA-256.
    """
    # names of dependencies are spelled in more than one way
    entries = {_normal(name): entry for name, entry in lock.items()}
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        entry = entries[_normal(waiting.pop())]
        if entry["file_name"] not in found:
            found[entry["file_name"]] = entry["sha256"]
            waiting += entry["depends"]
    return dict(sorted(found.items()))


def copy(
    folder: Path,
    target: Path,
    *,
    core: Mapping[str, str] = CORE,
    names: Iterable[str] = NEEDED,
    also: Iterable[str] = ALSO,
) -> list[str]:
    """Copy what the assignment needs of a folder with Pyodide's release, each file checked.

    Returns
    -------
    list of str
        Names of the files.

    Raises
    ------
    RuntimeFault
        A file is missing or another.
    """
    wanted = dict(core)
    for name, digest in core.items():
        _check(folder / name, digest)
    lock = json.loads((folder / LOCK).read_bytes())["packages"]
    needed = packages(lock, names)
    for name, digest in needed.items():
        _check(folder / name, digest)
    wanted.update(needed)
    for name, digest in packages(lock, also).items():
        if (folder / name).exists():
            _check(folder / name, digest)
            wanted[name] = digest
    target.mkdir(parents=True, exist_ok=True)
    for name in wanted:
        shutil.copyfile(folder / name, target / name)
    return sorted(wanted)


def fetch(
    folder: Path,
    *,
    cdn: str = CDN,
    core: Mapping[str, str] = CORE,
    names: Iterable[str] = (*NEEDED, *ALSO),
) -> list[str]:
    """Fetch what the assignment needs of Pyodide into a folder.

    Returns
    -------
    list of str
        Names of the files that were not there yet.

    Raises
    ------
    RuntimeFault
        What came is not what was pinned.
    OSError
        An address can't be reached.
    """
    folder.mkdir(parents=True, exist_ok=True)
    new = _fetch(folder, cdn, core)
    lock = json.loads((folder / LOCK).read_bytes())["packages"]
    return new + _fetch(folder, cdn, packages(lock, names))


def _fetch(folder: Path, cdn: str, files: Mapping[str, str]) -> list[str]:
    """Fetch those files that are not there, or are others."""
    new = [name for name, digest in files.items() if not _right(folder / name, digest)]
    for name in new:
        write_whole(folder / name, _get(cdn + name, files[name]))
    return new


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _get(address: str, digest: str) -> bytes:
    with urllib.request.urlopen(address, timeout=120) as answer:
        content: bytes = answer.read()
    if hashlib.sha256(content).hexdigest() != digest:
        raise RuntimeFault(
            f"{address} is not the file that was expected: its SHA-256 is "
            f"{hashlib.sha256(content).hexdigest()}, not {digest}."
        )
    return content


def _right(path: Path, digest: str) -> bool:
    return path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


def _check(path: Path, digest: str) -> None:
    if not path.exists():
        raise RuntimeFault(
            f"{path} is missing: `python -m book.lite.runtime {path.parent}` fetches what the "
            f"assignment needs of Pyodide {VERSION}."
        )
    if not _right(path, digest):
        raise RuntimeFault(
            f"{path} is not the file of Pyodide {VERSION}: delete it, and "
            f"`python -m book.lite.runtime {path.parent}` fetches it anew."
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m book.lite.runtime FOLDER")
    print(f"{len(fetch(Path(sys.argv[1])))} files fetched into {sys.argv[1]}")
