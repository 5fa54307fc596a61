"""What each door's place needs, tried where this runs: ``autograder doctor --door NAME``."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from autograder.classroom.secret import VARIABLE
from autograder.sandbox import probe
from autograder.sandbox.readable import view

__all__ = ["DOORS", "Need", "needs"]

DOORS = ("gradescope", "runner", "serve", "cluster")
_MEGABYTES = 700  # a grader and one submission, measured at some 300
_GIT = (2, 31)


class Need(NamedTuple):
    """One thing that a place needs: whether it is there, and a sentence that says what to do."""

    name: str
    holds: bool
    said: str


def needs(door: str) -> Iterator[Need]:
    """Try everything that a door needs.

    Parameters
    ----------
    door : str
        One of :data:`DOORS`.
    """
    tried: dict[str, tuple[Callable[[], Need], ...]] = {
        "gradescope": (_python, _root, _memory, _own_files),
        "runner": (_git, _secret, _hidden),
        "serve": (_tornado, _loopback, _ledger, _hub, _hidden),
        "cluster": (_dask, _jobqueue, _hidden),
    }
    for attempt in tried[door]:
        yield attempt()


def _python() -> Need:
    """Another user has to be able to run it."""
    closed = [p for p in view().readable if not _open_to_others(p)]
    if closed:
        said = (
            f"Other users can't read {closed[0]}: install Python and the libraries outside of a "
            "closed folder such as /root."
        )
    else:
        said = f"{sys.executable} and its libraries can be read by other users."
    return Need("Python", not closed, said)


def _open_to_others(path: Path) -> bool:
    way = [*path.resolve().parents, path.resolve()]
    return all(place.stat().st_mode & (0o001 if place.is_dir() else 0o004) for place in way)


def _root() -> Need:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return Need("root", root, "Submissions run as another user, which only root can give them.")


def _memory() -> Need:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        for name in ("memory.max", "memory/memory.limit_in_bytes"):
            told = Path("/sys/fs/cgroup", name)
            if told.exists() and (text := told.read_text().strip()).isdigit():
                size = min(size, int(text))
    except (OSError, ValueError, AttributeError):
        return Need("memory", False, "This system doesn't say how much memory there is.")
    n = size >> 20
    return Need("memory", n >= _MEGABYTES, f"{n} MB; grading takes up to {_MEGABYTES} MB.")


def _own_files() -> Need:
    """As in a container that hides nothing but by modes, also where this machine hides more."""
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder) / "secret"
        secret.touch(0o600)
        found = probe((secret,))
    return Need("sandbox", found.hides_the_reference, f"Tier {found.name}.")


def _hidden() -> Need:
    found = probe()
    because = f" Why no better one: {'; '.join(found.problems)}" if found.problems else ""
    return Need("sandbox", found.hides_the_reference, f"Tier {found.name}.{because}")


def _git() -> Need:
    wanted = ".".join(map(str, _GIT))
    try:
        said = subprocess.run(["git", "version"], capture_output=True, text=True, check=True).stdout
        version = tuple(int(part) for part in said.split()[2].split(".")[:2])
    except (OSError, subprocess.CalledProcessError, ValueError, IndexError):
        return Need("git", False, f"Install git {wanted} or newer.")
    return Need("git", version >= _GIT, f"{said.strip()}; {wanted} or newer is needed.")


def _secret() -> Need:
    n = len(os.environ.get(VARIABLE, "").strip())
    said = (
        f"{VARIABLE} holds {n} characters; 32 or more are needed" if n else f"{VARIABLE} is unset"
    )
    return Need(
        "secret", n >= 32 or n == 0, f"{said}; unset, the class's folder has to hold its secret."
    )


def _tornado() -> Need:
    there = importlib.util.find_spec("tornado") is not None
    return Need("tornado", there, "It answers the requests, and comes with nbgrader.")


def _loopback() -> Need:
    try:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
    except OSError as error:
        return Need("loopback", False, f"Nothing can listen on 127.0.0.1: {error.strerror}.")
    return Need("loopback", True, "A server can listen on 127.0.0.1.")


def _ledger() -> Need:
    try:
        with tempfile.TemporaryDirectory() as folder:
            base = sqlite3.connect(Path(folder) / "x")
            (mode,) = base.execute("PRAGMA journal_mode = WAL").fetchone()
            base.close()
    except (sqlite3.Error, OSError) as error:
        return Need("SQLite", False, f"No database can be made: {error}.")
    return Need("SQLite", mode == "wal", f"Version {sqlite3.sqlite_version}, journal: {mode}.")


def _hub() -> Need:
    there = importlib.util.find_spec("jupyterhub") is not None
    said = "It is installed" if there else "It is not installed"
    return Need("JupyterHub", True, f"{said}; needed only to run as a service of a hub.")


def _dask() -> Need:
    there = importlib.util.find_spec("distributed") is not None
    return Need("Dask", there, "--scheduler needs the extra 'dask'; --shard needs nothing.")


def _jobqueue() -> Need:
    found = [name for name in ("sbatch", "kubectl") if shutil.which(name)]
    return Need("scheduler", True, f"Found: {', '.join(found) or 'neither sbatch nor kubectl'}.")
