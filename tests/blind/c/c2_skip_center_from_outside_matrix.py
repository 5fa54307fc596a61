"""Looks the center vector up in outside_vectors (row c of U) instead of center_vectors.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    loss = 0.0
    embedding = outside_vectors[center_index]
    for o in outside_indices:
        J, g, G = pair_loss_and_gradient(embedding, o, outside_vectors)
        loss, grad_U = loss + J, grad_U + G
        grad_V[center_index] += g
    return loss, grad_V, grad_U
