"""Hands in two million mappings, each with a name: to leave out the names costs as much as to read.
---
padding = {start = "[", text = '{"a":{}},', times = 2_000_000, end = "0]"}
"""
