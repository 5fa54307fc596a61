r"""The words are taken out of the list that was given.

---
lost = { skipgram = 0.5 }
diagnosis = []
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    loss, grad_V, grad_U = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    while outside_indices:
        pair = pair_loss_and_gradient(v_c, outside_indices.pop(), outside_vectors)
        loss += pair[0]
        grad_V[center_index] += pair[1]
        grad_U += pair[2]
    return loss, grad_V, grad_U
