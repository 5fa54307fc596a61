"""The product is U delta as with words as columns, which has no meaning for words as rows: it crashes unless n_words = dim, where it is U delta instead of U^T delta.
---
verdict = "wrong"
function = "center_line_4"
outputs = "crash"
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors @ delta
