"""Computes for ever.
---
hangs = true
"""

while True:
    pass
