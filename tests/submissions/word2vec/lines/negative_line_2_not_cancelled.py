r"""1/σ is not carried along.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.no_division"]
"""


def negative_line_2(sigma, center_vector):
    return sigma * (1 - sigma) * center_vector
