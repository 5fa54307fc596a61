"""Takes the product of two sums for the sum of products: (sum y_hat) times the sum of all u_x instead of sum_x y_hat_x u_x.
---
verdict = "wrong"
function = "center_line_3"
outputs = "dJ/dv_c"
"""


def center_line_3(outside_vectors, y_hat, y):
    first = -(y[:, None] * outside_vectors).sum(axis=0)
    second = np.sum(y_hat) * np.sum(outside_vectors, axis=0)
    return first + second
