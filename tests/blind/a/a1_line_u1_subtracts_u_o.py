"""Row o of the derivation's first line is reduced by u_o (as in the center gradient) instead of v_c.
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
