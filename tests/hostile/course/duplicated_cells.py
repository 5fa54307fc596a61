"""Hands in every cell ten times, which aborts a class that is keyed by cell ids.
---
repeat = 10
"""

x = 1
