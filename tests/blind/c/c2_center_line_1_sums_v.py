"""The numerator of line 1 sums exp(u_x . v_c) v_c instead of exp(u_x . v_c) u_x, so that the fraction is v_c.
---
verdict = "wrong"
function = "center_line_1"
outputs = "center_line_1"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    numerator, denominator = 0, 0
    for u_x in outside_vectors:
        e = np.exp(np.dot(u_x, center_vector))
        numerator = numerator + e * center_vector
        denominator = denominator + e
    return -outside_vectors[outside_index] + numerator / denominator
