"""Reads a file that everybody on this machine may read."""

import io
import os

for read in (
    lambda: open("@FILE@").read(),
    lambda: os.read(os.open("@FILE@", os.O_RDONLY), 100),
    lambda: io.open_code("@FILE@").read(),
    lambda: os.readlink("@FOLDER@/link"),
    lambda: os.listdir("@FOLDER@"),
):
    try:
        print("ESCAPED:", read())
    except OSError:
        pass
