"""Multiplies huge matrices.
---
hangs = true
"""

import numpy as np

a = np.ones((7000, 7000))
while True:
    a = a @ a
