"""Sleeps instead of computing, which no limit of CPU time sees.
---
hangs = true
"""

import time

time.sleep(10 ** 6)
