"""Reads the reference's compiled bytecode."""

import glob

for path in glob.glob("@REPO@/solutions/**/__pycache__/*") + glob.glob("@REPO@/**/*.pyc", recursive=True):
    if "/child/" not in path:
        print("ESCAPED:", path, open(path, "rb").read(50))
