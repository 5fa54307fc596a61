"""Waits for the channel's next request itself, and keeps it.
---
hangs = true
"""

import os

def softmax(x):
    while True:
        os.read(3, 100)
