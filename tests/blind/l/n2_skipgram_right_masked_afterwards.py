"""The gradient of the center vector is added to every row first, and only the row of the center word is copied into the result.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    everywhere = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss = loss + l
        everywhere = everywhere + gc
        grad_outside_vectors = grad_outside_vectors + go
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = everywhere[center_index]
    return loss, grad_center_vectors, grad_outside_vectors
