"""A container laid out as Gradescope's, made of Debian's packages: root, few rights, no namespaces.

It is a folder with a Debian in it, entered by ``chroot`` in a mount and process namespace of its
own, with the capabilities that Docker leaves a container (neither SYS_ADMIN nor DAC_READ_SEARCH)
and a filter that refuses namespaces, mounts and, as an old kernel would, Landlock.

    python -m tests.gradescope_container ROOT COMMAND ...     # ROOT is made if need be

To make it takes root, ``mmdebstrap`` and Debian's mirror.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGES = "python3,python3-venv,libseccomp2,ca-certificates,unzip"
# what Docker leaves a container
RIGHTS = (
    "chown,dac_override,fowner,fsetid,kill,setgid,setuid,setpcap,net_bind_service,net_raw,"
    "sys_chroot,mknod,audit_write,setfcap"
)
REFUSED = {
    "unshare": errno.EPERM,
    "setns": errno.EPERM,
    "mount": errno.EPERM,
    "landlock_create_ruleset": errno.ENOSYS,
}
_ENTER = """
mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && mount -t tmpfs tmpfs "$0/tmp" &&
chmod 1777 "$0/tmp" && exec "$@"
"""


def possible() -> str:
    """Say why no such container can be made here, or nothing."""
    if os.geteuid():
        return "only root can make a container laid out as Gradescope's"
    missing = [name for name in ("mmdebstrap", "setpriv", "unshare") if not shutil.which(name)]
    return f"{' and '.join(missing)} not installed" if missing else ""


def make(root: Path) -> None:
    """Install a Debian into `root`, which doesn't exist yet."""
    command = ["mmdebstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in ("/etc/resolv.conf", "/etc/pip.conf"):
        if Path(name).exists():
            shutil.copy(name, root / name[1:])
    # what it has are links to places that are this machine's from here
    shutil.rmtree(root / "etc/ssl/certs", ignore_errors=True)
    shutil.copytree("/etc/ssl/certs", root / "etc/ssl/certs")
    (root / "autograder" / "submission").mkdir(parents=True)
    (root / "autograder" / "results").mkdir()


def inside(root: Path, *command: str, landlock: bool = False) -> list[str]:
    """Give the whole command that runs `command` in it."""
    python = [sys.executable, "-m", "tests.gradescope_container", f"--enter={int(landlock)}"]
    return ["unshare", "--mount", "--pid", "--fork", "sh", "-c", _ENTER, str(root), *python,
            str(root), *command]  # fmt: skip


def enter(root: str, command: Sequence[str], landlock: bool) -> None:
    """Give up what a container hasn't, and become the command; doesn't return."""
    import pyseccomp

    rights = f"--bounding-set=-all,+{RIGHTS.replace(',', ',+')}"
    filtering = pyseccomp.SyscallFilter(defaction=pyseccomp.ALLOW)
    for name, number in REFUSED.items():
        if not (landlock and name.startswith("landlock")):
            filtering.add_rule(pyseccomp.ERRNO(number), name)
    filtering.load()
    kept = {name: value for name, value in os.environ.items() if name.startswith("AUTOGRADER_")}
    path = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
    line = ["setpriv", rights, "--inh-caps=-all", "chroot", root, *command]
    os.execvpe("setpriv", line, kept | path)


def main(arguments: Sequence[str]) -> int:
    first, *rest = arguments
    if first.startswith("--enter="):
        enter(rest[0], rest[1:], first == "--enter=1")
    root = Path(first).resolve()
    if not root.exists():
        make(root)
    return subprocess.run(inside(root, *rest), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
