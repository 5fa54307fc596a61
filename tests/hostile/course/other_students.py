"""Copies another student's work."""

import glob
import pathlib

patterns = ["../../*/*/*.ipynb", "../*/*.ipynb", "@FOLDER@/**/*.ipynb", "/home/**/*.ipynb", "/tmp/**/*.ipynb"]
for pattern in patterns:
    for path in glob.glob(pattern, recursive=True):
        print("ESCAPED:", pathlib.Path(path).read_text()[:100])
