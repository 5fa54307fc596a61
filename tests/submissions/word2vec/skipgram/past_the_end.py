r"""Words of the window are counted from one.

---
lost = { skipgram = 8.0 }
diagnosis = ["skipgram.past_the_end"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in range(1, len(outside_indices) + 1):
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], outside_indices[o], outside_vectors)
        loss += a
        grad_V[center_index] += b
        grad_U += c
    return loss, grad_V, grad_U
