r"""sys.exit() at the end of the notebook.

---
after = ["import sys\nsys.exit(0)"]
"""


def my_note():
    return "done"
