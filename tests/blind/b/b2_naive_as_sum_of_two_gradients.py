"""Right: the loss as the sum of a linear part and log-sum-exp, each with its own helper that gives value and gradients.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def _linear(v, o, U):
    mask = np.arange(len(U)) == o
    return -(U[mask] @ v).sum(), -mask.astype(float)


def _log_partition(v, U):
    z = np.sum(U * v, axis=1)
    order = np.argsort(z)
    top = z[order[-1]]
    logZ = top + np.log1p(np.exp(z[order[:-1]] - top).sum())
    return logZ, np.exp(z - logZ)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    a, da = _linear(center_vector, outside_index, outside_vectors)
    b, db = _log_partition(center_vector, outside_vectors)
    coefficients = da + db
    return (
        a + b,
        np.tensordot(coefficients, outside_vectors, axes=(0, 0)),
        np.kron(coefficients, center_vector).reshape(outside_vectors.shape),
    )
