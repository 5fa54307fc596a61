"""The command lines that start a zygote, from the best protected to the barest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.sandbox.limits import Limits
from autograder.sandbox.readable import CHILD, DEVICES, View, interpreter

__all__ = ["ENVIRONMENT", "FOLDER_NAMES", "Launch", "Place", "launches"]

FOLDER, CANARY = "/scratch", "/canary"
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "PATH": "/nonexistent",
    "PYTHONDONTWRITEBYTECODE": "1",
    # glibc's: a large array's memory is used again, where each would cost its pages anew
    "MALLOC_MMAP_THRESHOLD_": str(1 << 23),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 24),
}
# set where a processor needs other kernels of NumPy than those it would choose
KERNELS = ("OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES")
FOLDER_NAMES = ("HOME", "TMPDIR", "IPYTHONDIR", "MPLCONFIGDIR")
FIRST_UID, N_UIDS = 1_900_000_000, 100_000_000
NOBODY = 65534


@dataclass(frozen=True)
class Place:
    """Folders of the host that belong to one zygote."""

    scratch: Path
    canary: Path


@dataclass(frozen=True)
class Launch:
    """One way to start a zygote.

    Parameters
    ----------
    name : str
        ``"bwrap"``, ``"bwrap-user"`` (in a user namespace) or ``"plain"``.
    prefix : tuple of str
        What stands before the interpreter in the command.
    scratch, canary : str
        Where the zygote finds them.
    uids : tuple of int
        Whom to become; empty where there is no choice.
    own_users : bool
        Whether its users are a namespace's own, so that the kernel's limit on a user's processes
        counts this zygote's alone.
    """

    name: str
    prefix: tuple[str, ...]
    scratch: str
    canary: str
    uids: tuple[int, ...]
    own_users: bool

    @property
    def kind(self) -> str:
        """Give ``"bwrap"`` or ``"plain"``."""
        return self.name.partition("-")[0]

    def command(self, descriptor: int, view: View) -> list[str]:
        """Give the whole command; `descriptor` is the control socket's."""
        libraries = map(str, view.libraries)
        return [
            *self.prefix,
            *(str(interpreter()), "-I", "-S", "-B", str(CHILD), str(descriptor)),
            *libraries,
        ]

    def environment(self) -> dict[str, str]:
        """Give the zygote's whole environment: of the host's only which kernels NumPy takes."""
        kernels = {name: os.environ[name] for name in KERNELS if name in os.environ}
        return ENVIRONMENT | kernels | dict.fromkeys(FOLDER_NAMES, self.scratch)

    def rules(self, view: View) -> list[tuple[str, str]]:
        """Give what Landlock lets through."""
        return [
            *((str(path), "read") for path in view.readable),
            *((str(path), "list") for path in view.listed),
            *((path, "device") for path in DEVICES if os.path.exists(path)),
            (self.scratch, "scratch"),
        ]


def _uids() -> tuple[int, ...]:
    """Give users that nobody has, one per zygote, so that none counts another's threads."""
    if os.geteuid():
        return ()
    number = int.from_bytes(os.urandom(4), "little")
    return FIRST_UID + number % N_UIDS, 60_000 + number % 5_000, NOBODY


def _bubblewrap(bwrap: str, place: Place, view: View, limits: Limits) -> Iterator[str]:
    yield from (bwrap, "--die-with-parent", "--new-session", "--cap-drop", "ALL")
    yield from ("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts")
    yield "--unshare-cgroup-try"
    standard = [folder for folder in view.listed if folder not in view.libraries]
    masks = {mask for folder in view.listed for mask in folder.glob("*-packages")}
    masks |= {folder for folder in view.libraries if folder.name.endswith("-packages")}
    binds = {
        path: path.parent.resolve() / path.name
        for path in view.readable
        if path.parent not in standard
    }
    targets = (*standard, *masks, *binds.values(), *map(Path, DEVICES))
    made = {parent for path in targets for parent in path.parents}
    for folder in sorted(made - masks):
        if not any(folder.is_relative_to(bound) for bound in (*standard, *masks)):
            yield from ("--perms", "0755", "--dir", str(folder))  # also below a closed /root
    for folder in standard:
        yield from ("--ro-bind", str(folder), str(folder))
    for mask in sorted(masks):  # empty but for the distributions that follow
        yield from ("--tmpfs", str(mask))
    for path, target in binds.items():
        yield from ("--ro-bind", str(path), str(target))
    for mask in sorted(masks):
        yield from ("--remount-ro", str(mask))
    for name in ("/lib", "/lib64"):
        if os.path.islink(name):
            yield from ("--symlink", os.readlink(name), name)
    for device in DEVICES:
        yield from ("--dev-bind-try", device, device)
    yield from ("--ro-bind", str(place.canary), CANARY)
    yield from ("--perms", "0777", "--size", str(limits.scratch_bytes), "--tmpfs", FOLDER)
    yield from ("--remount-ro", "/", "--chdir", "/")


def launches(place: Place, view: View, limits: Limits) -> Iterator[Launch]:
    """Give the ways to start a zygote here, the best first."""
    uids = _uids()
    if bwrap := shutil.which("bwrap"):
        base = tuple(_bubblewrap(bwrap, place, view, limits))
        if uids:
            # the rights are given up again as soon as the zygote has become somebody else
            rights = ("CAP_SETUID", "CAP_SETGID", "CAP_DAC_READ_SEARCH")
            kept = tuple(word for right in rights for word in ("--cap-add", right))
            yield Launch("bwrap", base + kept, FOLDER, CANARY, uids, False)
        yield Launch("bwrap-user", (*base, "--unshare-user"), FOLDER, CANARY, (), True)
    yield Launch("plain", (), str(place.scratch), str(place.canary), uids, False)
