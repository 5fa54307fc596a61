"""Keeps only row o of the pair's gradient of U, so that the rows of all other words (negative draws, or the whole vocabulary) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        c, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += c
        grad_V[center_index] += g_v
        grad_U[o] += g_U[o]
    return loss, grad_V, grad_U
