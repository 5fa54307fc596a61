r"""1 - σ², as for the tanh.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.power"]
"""


def negative_line_2(sigma, center_vector):
    return (1 - sigma**2) * center_vector
