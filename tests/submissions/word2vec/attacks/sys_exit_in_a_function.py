r"""A function that exits.

---
lost = { sigmoid-softmax = 4.0 }
"""

import sys


def softmax(x):
    sys.exit(0)
