r"""The row of the center is only filled `if center_index`.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.word_0_is_no_center"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += a
        if center_index:
            grad_V[center_index] += b
        grad_U += c
    return loss, grad_V, grad_U
