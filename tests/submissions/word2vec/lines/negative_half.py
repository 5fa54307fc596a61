r"""exp(s) stands twice in the denominator.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.constant_weight"]
"""


def negative_line_3(score, center_vector):
    return np.exp(score) / (np.exp(score) + np.exp(score)) * center_vector
