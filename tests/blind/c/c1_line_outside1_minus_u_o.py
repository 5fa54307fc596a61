"""In row o the vector u_o is subtracted, as in the gradient of the center vector, where v_c belongs.
---
verdict = "wrong"
function = "outside_line_1"
outputs = "result"
"""


def outside_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    M = e[:, None] * center_vector / e.sum()
    M[outside_index] -= outside_vectors[outside_index]
    return M
