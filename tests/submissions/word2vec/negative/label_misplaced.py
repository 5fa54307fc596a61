r"""The outside word stands first and its label last.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.label_misplaced"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    s_o, s_k = U[o] @ v, U[ks] @ v
    a, b = sigmoid(s_o) - 1, sigmoid(s_k)
    words = [o, *ks]
    labels = np.append(np.zeros(len(ks)), 1)
    s = U[words] @ v
    w = sigmoid(s) - labels
    G = np.zeros(U.shape)
    np.add.at(G, words, np.outer(w, v))
    return np.logaddexp(0, np.where(labels == 1, -s, s)).sum(), w @ U[words], G
