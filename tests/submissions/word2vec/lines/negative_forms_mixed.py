r"""exp(s) over 1 + exp(-s).

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.forms_mixed"]
"""


def negative_line_3(score, center_vector):
    return np.exp(score) / (1 + np.exp(-score)) * center_vector
