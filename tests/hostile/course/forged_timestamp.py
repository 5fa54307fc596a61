"""Claims to have been handed in long ago, with a checksum and a score.
---
[metadata]
timestamp = "1999-01-01 00:00:00 UTC"
submitted = "1999-01-01"
score = 100
[cell.nbgrader]
checksum = "00000000000000000000000000000000"
timestamp = "1999-01-01 00:00:00 UTC"
"""
