r"""The inner derivative -v_c is forgotten.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["any.sign"]
"""


def negative_line_1(outside_vector, center_vector):
    s = 1 / (1 + np.exp(outside_vector @ center_vector))
    return -(1 / s) * s * (1 - s) * center_vector
