r"""np.matrix throughout, as in old lecture notes.

---
before = ["import warnings\nwarnings.filterwarnings('ignore', category=PendingDeprecationWarning)"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = np.matrix(outside_vectors, dtype=float)
    v = np.matrix(center_vector, dtype=float).T
    z = U * v
    z_max = z.max()
    e = np.exp(z - z_max)
    loss = float(z_max + np.log(e.sum()) - z[outside_index, 0])
    delta = e / e.sum()
    delta[outside_index, 0] -= 1
    return loss, U.T * delta, delta * v.T
