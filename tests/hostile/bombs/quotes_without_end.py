"""Hands in a million commas, then quotes that end no text: each may begin one that goes to the end.
---
padding = {start = '''[0,0,0,0,"a''', text = '''\\",,''', times = 4_000_000}
"""
