"""The gradient of the center vector is added to the whole matrix, so that every row holds it and not only the row of the center word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]
    for o in outside_indices:
        l, gc, go = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss = loss + l
        grad_center_vectors = grad_center_vectors + gc
        grad_outside_vectors = grad_outside_vectors + go
    return loss, grad_center_vectors, grad_outside_vectors
