"""Returns objects that claim to be floats, arrays and equal to everything.
---
hangs = true
"""

import numpy as np

class Liar(float):
    __class__ = np.ndarray
    ndim, shape, size, dtype = 0, (), 1, np.dtype("float64")
    def __array__(self, *args, **kwargs): return np.zeros(1)
    def __eq__(self, other): return True
    def __float__(self): return 0.0
    def __len__(self): return 10 ** 9
    def __iter__(self):
        while True:
            yield self

def sigmoid(x):
    return Liar(0)

softmax = sigmoid
