"""Leaves folders that can't be listed, entered or removed."""

import os

os.makedirs("a/b/c")
open("a/b/c/file", "w").close()
os.chmod("a/b/c/file", 0)
for name in ("a/b/c", "a/b", "a", "."):
    os.chmod(name, 0)
