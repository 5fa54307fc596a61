"""Empties the caller's list of outside words with pop() while summing; the returned values are right but the argument is changed.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "arguments changed"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    while outside_indices:
        word = outside_indices.pop()
        J, gv, gU = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += J
        grad_V[center_index] += gv
        grad_U += gU
    return loss, grad_V, grad_U
