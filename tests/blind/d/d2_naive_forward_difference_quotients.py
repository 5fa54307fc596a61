"""The gradients are one-sided difference quotients of the loss with a step of 1e-4 in place of the formulas, which are off by about half the second derivative times the step.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def _loss(v, o, U):
    z = U @ v
    return np.logaddexp.reduce(z) - z[o]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    h = 1e-4
    base = _loss(center_vector, outside_index, outside_vectors)
    grad_v = np.zeros(center_vector.shape)
    for j in range(center_vector.size):
        moved = center_vector.copy()
        moved[j] += h
        grad_v[j] = (_loss(moved, outside_index, outside_vectors) - base) / h
    grad_U = np.zeros(outside_vectors.shape)
    for w, j in np.ndindex(outside_vectors.shape):
        moved = outside_vectors.copy()
        moved[w, j] += h
        grad_U[w, j] = (_loss(center_vector, outside_index, moved) - base) / h
    return base, grad_v, grad_U
