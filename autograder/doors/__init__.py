"""Doors: places outside in which this grader grades, by the one engine, sandbox and report."""
