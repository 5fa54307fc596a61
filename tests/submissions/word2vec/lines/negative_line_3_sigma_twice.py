r"""A sigmoid of a sigmoid.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.sigma_twice"]
"""


def negative_line_3(score, center_vector):
    return sigmoid(sigmoid(np.array([score])))[0] * center_vector
