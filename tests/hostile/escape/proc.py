"""Looks around in /proc: other processes' memory, files, roots and environments."""

import glob
import os

for pid in ("self", "1", "@PID@", str(os.getppid())):
    for name in ("environ", "mem", "maps", "root/etc/passwd", "cwd/pyproject.toml", "fd", "cmdline"):
        path = f"/proc/{pid}/{name}"
        try:
            print("ESCAPED:", os.listdir(path) if name == "fd" else open(path, "rb").read(10))
        except OSError:
            pass
if glob.glob("/proc/[0-9]*"):
    print("ESCAPED: a list of processes")
