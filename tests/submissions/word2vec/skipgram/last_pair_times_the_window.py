r"""The last pair's gradients, multiplied by the number of words.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.only_one_pair_of_gradients"]
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
    grad_V[center_index] = len(outside_indices) * b
    grad_U = len(outside_indices) * c
    loss = len(outside_indices) * a
    return loss, grad_V, grad_U
