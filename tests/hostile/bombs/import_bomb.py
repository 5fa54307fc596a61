"""Is a function whose definition already doesn't end.
---
hangs = true
"""

def default():
    while True:
        pass

def softmax(x, y=default()):
    return x
