"""Run the hostile class in a tier of one's choice, also as another user.

``python -m tests.hostile.run --tier 2 --user nobody -k "escape or course"`` writes to
``build/reports/hostile-tier-2-nobody/``. To become another user takes root. An interpreter in a
folder that is closed to others (root's home) is shown to them in a mount namespace of its own.
"""

from __future__ import annotations

import argparse
import os
import pwd
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.hostile.witness import REPOSITORY

OPEN = (
    'mount --bind "$1" "$2" && mount -t tmpfs -o mode=755 none "$3" && mkdir -p "$1" '
    '&& mount --bind "$2" "$1" && shift 3 && exec "$@"'
)


def as_user(name: str, room: Path) -> list[str]:
    """Give what stands before a command so that this user, without any right, runs it."""
    user = pwd.getpwnam(name)
    become = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    become += ["--bounding-set=-all", "--inh-caps=-all"]
    python = Path(sys.base_prefix).resolve()
    closed = [folder for folder in python.parents if not folder.stat().st_mode & 0o001]
    if not closed:
        return become
    kept = room / "python"
    kept.mkdir()
    return [
        "unshare",
        "-m",
        "sh",
        "-c",
        OPEN,
        "sh",
        str(python),
        str(kept),
        str(closed[-1]),
        *become,
    ]


def main() -> int:
    """Run pytest on the class; gives its exit status."""
    parser = argparse.ArgumentParser(description="Run the hostile class in a tier of your choice.")
    parser.add_argument("--tier", choices=("1", "2"), default="1")
    parser.add_argument("--user", help="who runs it; default: you")
    parser.add_argument("-k", default="", help="which attacks, as for pytest")
    arguments = parser.parse_args()
    reports = REPOSITORY / "build" / "reports"
    reports /= f"hostile-tier-{arguments.tier}-{arguments.user or 'self'}"
    reports.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"]
    command += ["tests/test_hostile.py", "-k", arguments.k]
    with tempfile.TemporaryDirectory() as room:
        Path(room).chmod(0o777)
        if arguments.user:
            os.chown(reports, pwd.getpwnam(arguments.user).pw_uid, -1)
            command = [*as_user(arguments.user, Path(room)), *command]
        chosen = {"HOSTILE_TIER": arguments.tier, "HOSTILE_REPORTS": str(reports), "HOME": room}
        environment = os.environ | chosen | {"PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
