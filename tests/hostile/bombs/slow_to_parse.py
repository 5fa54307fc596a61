"""Hands in long texts with fields, which Python reads anew for each field, in cells that never end.
---
again = 4000
repeat = 8
blank = true
hangs = true
"""
exit()
x = f'''
{a}{b}{c}{d}{e}  # again
'''
while True:
    pass
