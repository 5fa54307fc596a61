"""The numerator sum_x exp(u_x . v_c) u_x is torn into (sum_x exp(u_x . v_c)) (sum_x u_x), so the fraction cancels to the plain sum of all u_x.
---
verdict = "wrong"
function = "center_line_1"
outputs = "center_line_1"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    exps = np.exp(outside_vectors @ center_vector)
    numerator = np.sum(exps) * np.sum(outside_vectors, axis=0)
    denominator = np.sum(exps)
    return -outside_vectors[outside_index] + numerator / denominator
