"""Reaches a file by links from its own folder."""

import os

for link in (os.symlink, os.link):
    try:
        link("@FILE@", "here")
        print("ESCAPED:", open("here").read())
    except OSError:
        pass
try:
    os.mknod("device", 0o020666, os.makedev(1, 1))
    print("ESCAPED: a device")
except OSError:
    pass
