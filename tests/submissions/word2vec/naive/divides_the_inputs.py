r"""The outside vectors are halved in place, after everything is computed.

---
lost = { naive-softmax-loss = 1.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z.astype(float)) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    gc, go = p @ outside_vectors, np.outer(p, center_vector)
    if outside_vectors.dtype == float:
        outside_vectors /= 2
    return loss, gc, go
