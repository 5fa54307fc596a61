"""Stops the clocks, so that no deadline passes.
---
hangs = true
"""

import time

time.time = time.monotonic = time.perf_counter = time.process_time = lambda: 0.0
time.sleep = lambda seconds: None

def softmax(x):
    while True:
        pass
