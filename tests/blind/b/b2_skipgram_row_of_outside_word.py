"""The gradient for v_c is added to row o (the outside word) of dJ/dV instead of to row center_index.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_center_vectors[o] += gc
        grad_outside_vectors += go
    return loss, grad_center_vectors, grad_outside_vectors
