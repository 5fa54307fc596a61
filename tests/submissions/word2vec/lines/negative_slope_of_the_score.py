r"""x(1 - x) at the score itself.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.other_slope"]
"""


def negative_line_1(outside_vector, center_vector):
    x = -(outside_vector @ center_vector)
    return -(1 / sigmoid(x)) * (x * (1 - x)) * (-center_vector)
