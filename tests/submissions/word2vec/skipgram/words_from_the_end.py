r"""The gradient stands in the row that is counted from the end.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.words_from_the_end"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += a
        grad_V[center_index] += b
        grad_U += c
    grad_V = grad_V[::-1]
    return loss, grad_V, grad_U
