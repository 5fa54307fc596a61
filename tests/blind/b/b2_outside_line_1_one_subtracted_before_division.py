"""In row o it subtracts 1 from the exponential before dividing by the sum, (exp(u_o.v_c) - 1) v_c / sum, instead of v_c after the division.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "outside_line_1"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    total = e.sum()
    e[outside_index] -= 1
    return np.outer(e / total, center_vector)
