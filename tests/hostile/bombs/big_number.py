"""Computes a number that nobody could write down.
---
hangs = true
"""

x = 9 ** 9 ** 9 ** 9
