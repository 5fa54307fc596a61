r"""Sends signals to its parent and to everybody.

---
after = ["import os, signal\ntry:\n    os.kill(os.getppid(), signal.SIGKILL)\nexcept OSError as error:\n    print(error)\ntry:\n    os.kill(-1, signal.SIGKILL)\nexcept OSError as error:\n    print(error)"]
"""


def my_note():
    return "done"
