"""Subtracts v_c from every row instead of from row o only.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "outside_line_2"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    grad = np.outer(probabilities, center_vector)
    grad[outside_index:] -= center_vector
    grad[:outside_index] -= center_vector
    return grad
