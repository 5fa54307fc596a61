"""Nests folders deeper than any path is long, and hides files at the end."""

import os

for i in range(3000):
    os.mkdir("d" * 50)
    os.chdir("d" * 50)
open("file", "w").close()
