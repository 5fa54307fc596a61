"""Prints without end.
---
hangs = true
"""

while True:
    print("x" * 10 ** 6)
