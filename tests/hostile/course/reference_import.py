"""Imports the reference solution."""

import importlib
import sys

sys.path[:0] = ["@REPO@", "@REPO@/solutions", ".", "..", "../.."]
for name in ("solutions.reference", "reference", "solutions", "autograder.assignments.word2vec.declarations", "autograder"):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    print("ESCAPED: imported", module)
