r"""The words beside center_index in the vocabulary.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.words_beside_the_center"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in [(center_index + j) % len(outside_vectors) for j in outside_indices]:
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += a
        grad_V[center_index] += b
        grad_U += c
    return loss, grad_V, grad_U
