"""Leaves folders that can't be listed, entered or removed."""

import os

os.makedirs("a/b")
os.umask(0o777)
open("a/b/file", "w").close()
for name in ("a/b/c", "a/c", "c"):
    os.mkdir(name)
for name in ("a/b/file", "a/b", "a", "."):
    try:
        os.chmod(name, 0)
    except OSError:
        pass
