"""Claims a thousand points in every cell's metadata.
---
base = "stub"
[cell.nbgrader]
grade = true
solution = true
points = 1000
locked = false
schema_version = 3
"""
