r"""os._exit in a cell of its own: the cell is cut, the rest is graded.

---
after = ["import os\nos._exit(0)"]
"""


def my_note():
    return "done"
