"""Leaves values whose destructors never end.
---
hangs = true
"""

class Slow:
    def __del__(self):
        while True:
            pass

def softmax(x):
    Slow()
    return x
