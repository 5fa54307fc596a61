"""The numerator is the product of two sums, (sum exp(u_x.v)) (sum u_x), instead of the sum of the products exp(u_x.v) u_x, so the fraction is simply the sum of all u_x.
---
verdict = "wrong"
function = "center_line_1"
outputs = "result"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    e = np.exp(outside_vectors @ center_vector)
    zaehler = e.sum() * outside_vectors.sum(axis=0)
    nenner = e.sum()
    return -outside_vectors[outside_index] + zaehler / nenner
