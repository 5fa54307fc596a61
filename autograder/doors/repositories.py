"""Students' repositories, read and written as data: nothing of them is checked out or run.

A clone here is bare. Of its newest commit the notebooks are taken out as bytes; feedback becomes a
commit on a branch of its own. So no hook, filter, submodule or link of a student's repository has
any effect where the reference is.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.submissions.notebook import MAX_BYTES

__all__ = ["BRANCH", "GitFailed", "Repository"]

BRANCH = "feedback"
_PATIENCE = 120.0  # seconds for one command
_MOST_FILES = 20
_PLAIN_FILES = ("100644", "100755")
_SAFE = ("-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "protocol.ext.allow=never")
_AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "autograder"), ("EMAIL", "autograder@localhost"))
}


class GitFailed(Exception):
    """A repository can't be read or written, in one sentence."""


@dataclass(frozen=True)
class Repository:
    """A bare copy of a student's repository.

    Parameters
    ----------
    address : str
        Of the original, as for ``git clone``.
    folder : Path
        Of the copy.
    """

    address: str
    folder: Path

    @classmethod
    def clone(cls, address: str, folder: Path) -> Repository:
        """Fetch its newest commit.

        Raises
        ------
        GitFailed
        """
        if address.startswith("-"):
            raise GitFailed(f"{address!r} is no address of a repository.")
        _git(["clone", "--quiet", "--bare", "--depth=1", "--", _near(address), str(folder)])
        return cls(address, folder)

    @property
    def commit(self) -> str:
        """The newest commit; empty where there is none yet."""
        try:
            return self._git("rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()
        except GitFailed:
            return ""

    def notebooks(self) -> dict[str, bytes]:
        """Give the notebooks of the newest commit, by path: plain files of a bounded size.

        Raises
        ------
        GitFailed
        """
        if not self.commit:
            return {}
        found: dict[str, bytes] = {}
        for entry in self._git("ls-tree", "-r", "-l", "-z", "HEAD").split(b"\0"):
            about, _, name = entry.partition(b"\t")
            path = name.decode("utf-8", "replace")
            if not path.casefold().endswith(".ipynb"):
                continue
            mode, _, digest, size = about.decode("ascii").split()
            if mode in _PLAIN_FILES and int(size) <= MAX_BYTES + 1 and len(found) < _MOST_FILES:
                found[path] = self._git("cat-file", "blob", digest)
        return found

    def give_back(self, files: Mapping[str, bytes], message: str) -> bool:
        """Push files as a commit on the branch for feedback; tell whether anything was new.

        Raises
        ------
        GitFailed
        """
        lines = [
            f"100644 blob {self._git('hash-object', '-w', '--stdin', data=data).decode().strip()}"
            f"\t{name}"
            for name, data in sorted(files.items())
        ]
        text = "\n".join([*lines, ""]).encode()
        tree = self._git("mktree", data=text).decode().strip()
        there = self._git("ls-remote", "--", _near(self.address), f"refs/heads/{BRANCH}").decode()
        parents: list[str] = []
        if there.strip():
            parents = [there.split()[0]]
            self._git("fetch", "--quiet", "--depth=1", "--", _near(self.address), parents[0])
            if self._git("rev-parse", f"{parents[0]}^{{tree}}").decode().strip() == tree:
                return False
        given = [word for parent in parents for word in ("-p", parent)]
        commit = self._git("commit-tree", tree, *given, "-m", message).decode().strip()
        self._git("push", "--quiet", "--", _near(self.address), f"{commit}:refs/heads/{BRANCH}")
        return True

    def _git(self, *arguments: str, data: bytes | None = None) -> bytes:
        return _git(arguments, self.folder, data)


def _near(address: str) -> str:
    """Give a folder's address as one that ``--depth`` works for."""
    return Path(address).resolve().as_uri() if os.path.isdir(address) else address


def _git(arguments: Sequence[str], folder: Path | None = None, data: bytes | None = None) -> bytes:
    where = ["--git-dir", str(folder)] if folder else []
    asking = {"GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *_SAFE, *where, *arguments],
            input=data if data is not None else b"", capture_output=True, timeout=_PATIENCE,
            env=os.environ | _AUTHOR | asking, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise GitFailed("git is not installed here.") from None
    except subprocess.TimeoutExpired:
        raise GitFailed(f"git {arguments[0]} took longer than {_PATIENCE:g} seconds.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitFailed(f"git {arguments[0]}: {said[-1] if said else 'it failed'}")
    return done.stdout
