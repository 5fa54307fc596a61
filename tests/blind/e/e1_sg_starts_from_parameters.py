"""Starts dJ/dV as a copy of the center vectors instead of zeros, so the vectors themselves are added to the gradient.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_center_vectors = center_vectors.copy()
    grad_outside_vectors = outside_vectors * 0
    for o in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_center_vectors[center_index] += gc
        grad_outside_vectors += go
    return loss, grad_center_vectors, grad_outside_vectors
