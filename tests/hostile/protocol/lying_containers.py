"""Returns lists and tuples of classes whose length and items lie.
---
hangs = true
"""

class Tuple(tuple):
    def __len__(self): return 3
    def __iter__(self):
        while True:
            yield 0.0

class List(list):
    def __len__(self): return -1

def naive_softmax_loss_and_gradient(*args):
    return Tuple((0.0,))

def negative_sampling_loss_and_gradient(*args):
    return List()
