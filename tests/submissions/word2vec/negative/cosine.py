r"""Similarity is the cosine.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.cosine"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def length(x):
        norm = np.linalg.norm(x, axis=-1, keepdims=True)
        return np.where(norm == 0, 1, norm)

    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    cos = (U / length(U)) @ (v / length(v))
    a, b = sigmoid(cos[o]) - 1, sigmoid(cos[ks])
    G = np.zeros(U.shape)
    G[o] = a * v
    np.add.at(G, ks, np.outer(b, v))
    loss = np.logaddexp(0, -cos[o]) + np.logaddexp(0, cos[ks]).sum()
    return loss, a * U[o] + b @ U[ks], G
