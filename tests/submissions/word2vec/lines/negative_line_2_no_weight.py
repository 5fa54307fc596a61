r"""All sigmoids cancel.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.no_weight"]
"""


def negative_line_2(sigma, center_vector):
    return sigma / sigma * center_vector
