"""In line 1 the vector u_x is left out under the sum of the numerator, so the quotient is 1 and the line is -u_o + 1 in every coordinate.
---
verdict = "wrong"
function = "center_line_1"
outputs = "result"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    return -outside_vectors[outside_index] + np.sum(e) / np.sum(e)
