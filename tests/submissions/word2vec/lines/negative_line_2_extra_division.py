r"""1/σ is left over.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.extra_division"]
"""


def negative_line_2(sigma, center_vector):
    return (1 - sigma) / sigma * center_vector
