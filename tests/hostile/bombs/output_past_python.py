"""Writes to every descriptor of its output without end.
---
hangs = true
"""

import os

for i in range(10 ** 4):
    os.write(1, b"x" * 10 ** 5)
    os.write(2, b"x" * 10 ** 5)
