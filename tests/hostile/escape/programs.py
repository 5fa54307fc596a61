"""Starts programs by every function that Python has for it."""

import os
import subprocess

tries = [
    lambda: os.system("touch @FOLDER@/system") == 0 and print("ESCAPED: system"),
    lambda: print("ESCAPED:", subprocess.check_output(["id"])),
    lambda: print("ESCAPED:", os.popen("id").read() or 1 / 0),
    lambda: print("ESCAPED:", os.posix_spawn("/bin/sh", ["sh", "-c", "id"], {})),
    lambda: os.execv("/usr/bin/python3", ["python3", "-c", "print(1)"]),
]
for attempt in tries:
    try:
        attempt()
    except (OSError, subprocess.SubprocessError, ZeroDivisionError):
        pass
