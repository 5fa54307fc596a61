"""Line 1 takes the sum of products for the product of sums: the numerator is (sum_x exp(u_x.v_c)) (sum_x u_x), so the weights drop out.
---
verdict = "wrong"
function = "center_line_1"
outputs = "result"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    numerator = np.sum(e) * np.sum(outside_vectors, axis=0)
    return -outside_vectors[outside_index] + numerator / np.sum(e)
