"""Stays in one call of C code, where no Python signal handler runs.
---
hangs = true
"""

import re

re.match("(a+)+$", "a" * 60 + "b")
