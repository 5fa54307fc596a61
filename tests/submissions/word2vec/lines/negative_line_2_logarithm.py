r"""The logarithm is not differentiated.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.logarithm"]
"""


def negative_line_2(sigma, center_vector):
    return -np.log(sigma) * center_vector
