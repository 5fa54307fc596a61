r"""math.exp only takes one number."""

import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))
