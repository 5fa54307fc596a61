"""Tags every cell so that its exceptions are expected, or that it isn't run.
---
[cell]
tags = ["raises-exception", "skip-execution", "remove-cell", "nbgrader-skip", "hide"]
deletable = false
"""
