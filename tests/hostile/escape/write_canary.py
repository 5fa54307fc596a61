"""Writes into a folder that everybody on this machine may write to."""

import os

for write in (
    lambda: open("@FOLDER@/written", "w"),
    lambda: os.mkdir("@FOLDER@/made"),
    lambda: os.rename("@FILE@", "@FILE@.moved"),
    lambda: os.unlink("@FILE@"),
    lambda: os.truncate("@FILE@", 0),
    lambda: os.chmod("@FILE@", 0),
    lambda: os.symlink("/etc/passwd", "@FOLDER@/symlink"),
    lambda: os.utime("@FILE@", (0, 0)),
):
    try:
        write()
        print("ESCAPED: changed something outside")
    except OSError:
        pass
