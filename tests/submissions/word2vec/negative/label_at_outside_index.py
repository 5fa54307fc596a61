r"""The one-hot vector of the list has its 1 at place o.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.label_at_outside_index"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    words = np.r_[o, ks]
    s = U[words] @ v
    y = 1.0 * (np.arange(len(words)) == o)
    e = sigmoid(s) - y
    G = np.zeros(U.shape)
    np.add.at(G, words, np.outer(e, v))
    return (np.logaddexp(0, s) - y * s).sum(), e @ U[words], G
