"""In row o it subtracts the number 1 from every coordinate of P(o|c) v_c instead of the vector v_c.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "dJ/dU"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    M = np.outer(probabilities, center_vector)
    M[outside_index] -= 1
    return M
