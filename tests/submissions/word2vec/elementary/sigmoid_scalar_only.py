r"""math.exp only takes one number.

---
lost = { sigmoid-softmax = 4.0 }
"""

import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))
