"""Computes for ever in many threads.
---
hangs = true
"""

import threading

def burn():
    while True:
        sum(range(1000))

for _ in range(32):
    threading.Thread(target=burn).start()
burn()
