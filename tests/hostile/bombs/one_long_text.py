"""Hands in one text of nineteen million commas: whoever looks for its end with a pattern keeps each.
---
padding = {start = '"', text = ",", times = 19_000_000, end = '"'}
"""
