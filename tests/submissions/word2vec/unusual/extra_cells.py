r"""Cells of notes, tests and broken experiments around the answers.

---
before = ["# my notes: remember the minus", "x = 1 +", "undefined_name"]
after = ["1 / 0", "assert sigmoid(0) == 0.5", "import a_package_nobody_has"]
"""


def scratch():
    return "try again tomorrow"
