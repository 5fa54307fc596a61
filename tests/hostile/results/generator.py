"""Returns generators instead of values.
---
hangs = true
"""

def sigmoid(x):
    yield from [0.0, 1.0]

def softmax(x):
    while True:
        yield x
