r"""1 - sigma(s) where sigma(s) belongs.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.complement"]
"""


def negative_line_3(score, center_vector):
    return (1 - sigmoid(score)) * center_vector
