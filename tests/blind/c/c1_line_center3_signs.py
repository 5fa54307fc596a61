"""The two sums have each other's sign: plus the sum with y and minus the sum with y_hat.
---
verdict = "wrong"
function = "center_line_3"
outputs = "result"
"""


def center_line_3(outside_vectors, y_hat, y):
    total = np.zeros(outside_vectors.shape[1])
    for u, p, t in zip(outside_vectors, y_hat, y):
        total += t * u - p * u
    return total
