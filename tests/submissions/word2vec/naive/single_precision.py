r"""Everything is turned into float32 at the start.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.single_precision"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return (
        np.float32(loss),
        (outside_vectors.T @ p).astype(np.float32),
        np.outer(p, center_vector).astype("f4"),
    )
