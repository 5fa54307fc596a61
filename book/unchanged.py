"""Tell whether a book in ``build/`` is the one that would be built, without building it.

Sphinx finds that out page by page, after it and its extensions have been imported, which takes
most of an unchanged build. Here all that a page can come from (sources, packages, addresses) and
all that was written are held against what the last whole build left.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.writing.files import digest_of, write_whole

__all__ = ["Stamp"]

# pages show code, notebooks and figures' data; the first one counts what the reader of formulas
# checks, and the page in a browser tab packs the handout
SOURCES = ("book", "autograder", "solutions", "assignment", "assets")
FILES = ("pyproject.toml", "constraints.txt")
# all that :func:`book.ext.head.addresses` reads
ADDRESSES = ("BOOK_URL", "BOOK_REPOSITORY", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL")
PASSING = ("__pycache__", ".ipynb_checkpoints")


@dataclass(frozen=True)
class Stamp:
    """What a whole build of one edition was made from, and what it made.

    Parameters
    ----------
    root : Path
        The project's folder.
    target : Path
        The folder that holds the edition.
    """

    root: Path
    target: Path

    @property
    def file(self) -> Path:
        """Where it is kept: beside the edition, since the edition is published."""
        return self.target.with_name(f".{self.target.name}.built.json")

    def holds(self, environment: Mapping[str, str] = os.environ) -> bool:
        """Whether nothing has changed since :meth:`finish`, neither what it is made from nor it."""
        try:
            written = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return bool(written == {"from": self._sources(environment), "made": self._made()})

    def begin(self, environment: Mapping[str, str] = os.environ) -> str:
        """Say that the edition may not be whole; give what it will be made from."""
        self.file.unlink(missing_ok=True)
        return self._sources(environment)

    def finish(self, sources: str) -> None:
        """Say that the edition is whole, and made from what :meth:`begin` gave."""
        written = {"from": sources, "made": self._made()}
        write_whole(self.file, json.dumps(written, indent=1) + "\n")

    def _sources(self, environment: Mapping[str, str]) -> str:
        packages = {f"{d.name} {d.version}" for d in importlib.metadata.distributions()}
        said = [sys.version, *sorted(packages), *(environment.get(a, "") for a in ADDRESSES)]
        said.append(digest_of(self._files(), self.root))
        return hashlib.sha256("\0".join(said).encode()).hexdigest()

    def _files(self) -> Iterator[Path]:
        for name in SOURCES:
            for path in sorted((self.root / name).rglob("*")):
                if path.is_file() and not set(path.parts).intersection(PASSING):
                    yield path
        yield from (path for name in FILES if (path := self.root / name).is_file())

    def _made(self) -> str:
        """Sizes and times of all files: whoever changes one of them changes its time."""
        digest = hashlib.sha256()
        for path in sorted(self.target.rglob("*")):
            status = path.lstat()
            if not path.is_dir():
                name = path.relative_to(self.target).as_posix()
                digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return digest.hexdigest()
