r"""1 + σ.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.one_added"]
"""


def negative_line_2(sigma, center_vector):
    return (1 + sigma) * center_vector
