"""Nests data so deep that C code recurses over it."""

nested = []
for _ in range(10 ** 6):
    nested = [nested]

def softmax(x):
    return nested

repr(nested)
