"""Waits for a lock that it holds itself.
---
hangs = true
"""

import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
