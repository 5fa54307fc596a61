"""Computes everything in extended precision (np.longdouble) and converts the results back to float64.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(np.longdouble)
    U = outside_vectors.astype(np.longdouble)
    z = (U * v).sum(axis=1)
    z = z - z.max()
    log_p = z - np.log(np.exp(z).sum())
    delta = np.exp(log_p)
    delta[outside_index] -= 1
    grad_center = (delta[:, None] * U).sum(axis=0)
    grad_outside = delta[:, None] * v
    return float(-log_p[outside_index]), grad_center.astype(float), grad_outside.astype(float)
