r"""exp(2s) for a sigmoid.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.exponential"]
"""


def negative_line_3(score, center_vector):
    return np.exp(score) ** 2 * center_vector
