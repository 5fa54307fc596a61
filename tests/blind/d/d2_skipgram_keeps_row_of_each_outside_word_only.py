"""Believes that a pair touches only the row of its outside word and copies only row o of each pair's dJ/dU, so the gradients of the other words (draws, or all words with the naive softmax) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, grad_v, grad_pair = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        loss += pair_loss
        grad_V[center_index] += grad_v
        grad_U[o] += grad_pair[o]
    return loss, grad_V, grad_U
