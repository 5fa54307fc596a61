"""Ends its process in a cell of nine thousand statements, whose definitions are then looked for.

---
again = 9000
hangs = true
"""

import os  # again

os._exit(1)
