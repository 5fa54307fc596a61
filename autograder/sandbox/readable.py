"""What a submission may read: an allow list of the interpreter and of some distributions."""

from __future__ import annotations

import csv
import functools
import importlib.metadata
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

import autograder.child

__all__ = ["CHILD", "DEVICES", "DISTRIBUTIONS", "View", "closure", "interpreter", "view"]

CHILD = Path(autograder.child.__file__).resolve().parent
DISTRIBUTIONS = ("numpy", "ipython", "matplotlib", "msgpack", "landlockpy", "scipy", "tqdm")
_SYSTEM = ("/etc/ld.so.cache", "/usr/share/zoneinfo", "/etc/localtime")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


@dataclass(frozen=True)
class View:
    """Paths that a child may see.

    Parameters
    ----------
    readable : tuple of Path
        Files, and folders with all that is below them.
    listed : tuple of Path
        Folders in which names may be looked up, but of which not everything may be read.
    libraries : tuple of Path
        Where installed distributions are imported from.
    """

    readable: tuple[Path, ...]
    listed: tuple[Path, ...]
    libraries: tuple[Path, ...]


def interpreter() -> Path:
    """Give the interpreter itself, not a virtual environment's link to it."""
    return Path(sys.executable).resolve()


def closure(names: Iterable[str]) -> list[importlib.metadata.Distribution]:
    """Give the installed distributions of `names` and of all that they require."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = list(names)
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # for another system, or not wanted
            continue
        waiting += _needed(found[name])
    return list(found.values())


def _needed(distribution: importlib.metadata.Distribution) -> Iterator[str]:
    """Give the names of what a distribution requires here, without its extras."""
    for line in distribution.requires or ():
        try:
            requirement = Requirement(line)
        except InvalidRequirement:  # of an old package: what it needs is not shown
            continue
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _tops(distribution: importlib.metadata.Distribution) -> set[Path]:
    """Give what a distribution put into the folder of libraries, without its programs."""
    record = distribution.read_text("RECORD")
    if record is not None:  # `files` makes a path of each of its thousands of lines
        firsts = {row[0].partition("/")[0] for row in csv.reader(record.splitlines()) if row}
    elif distribution.files is not None:
        firsts = {file.parts[0] for file in distribution.files if file.parts}
    else:  # installed by the operating system, without a record
        firsts = set((distribution.read_text("top_level.txt") or distribution.name).split())
    tops = firsts - {"", "..", "__pycache__", "/"}
    found = {Path(str(distribution.locate_file(top))) for top in tops}
    modules = {Path(str(distribution.locate_file(f"{top}.py"))) for top in tops}
    return {path for path in found | modules if path.exists()}


def _standard_library() -> tuple[set[Path], set[Path]]:
    readable: set[Path] = set()
    listed: set[Path] = set()
    bases = ("base", "platbase", "installed_base", "installed_platbase")
    for name in ("stdlib", "platstdlib"):
        folder = Path(sysconfig.get_path(name, vars=dict.fromkeys(bases, sys.base_prefix)))
        folder = folder.resolve()
        listed.add(folder)
        # Debian links `sitecustomize.py` to /etc, which no child sees
        readable |= {
            path
            for path in folder.iterdir()
            if not path.name.endswith("-packages")
            and not (path.is_symlink() and not path.resolve().is_relative_to(folder))
        }
    return readable, listed


def _shared_libraries() -> set[Path]:
    own = Path(sys.base_prefix) / "lib"
    found = {path for path in own.glob("*.so*") if own != Path("/usr/lib")}
    triplet = sysconfig.get_config_var("MULTIARCH")
    if triplet and Path("/usr/lib", triplet).is_dir():
        found |= {Path("/usr/lib", triplet), *Path("/lib64").glob("ld-linux*")}
    else:
        found |= {path for path in map(Path, ("/usr/lib", "/usr/lib64")) if path.is_dir()}
    return found


@functools.cache
def view(extra: tuple[Path, ...] = ()) -> View:
    """Give what every child may see, and `extra`."""
    tops = set().union(*map(_tops, closure(DISTRIBUTIONS)))
    libraries = {top.parent for top in tops}
    standard, listed = _standard_library()
    system = {Path(path) for path in _SYSTEM if Path(path).exists()}
    readable = {interpreter(), CHILD, *extra, *tops, *standard, *system, *_shared_libraries()}
    return View(
        tuple(sorted(readable)), tuple(sorted(listed | libraries)), tuple(sorted(libraries))
    )
