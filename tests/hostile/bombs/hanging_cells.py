"""Hangs in every cell, each of which would be waited for by itself.

---
repeat = 12
hangs = true
"""

import time

time.sleep(1000)
