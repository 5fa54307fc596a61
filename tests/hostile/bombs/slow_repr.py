"""Shows a value whose repr never ends.
---
hangs = true
"""

class Slow:
    def __repr__(self):
        while True:
            pass

Slow()
