"""The gradient of the center vector, shape (dim,), is added to the whole matrix and broadcast into every row, though only the row of the center word may differ from zero. Shows for every input with a gradient that is not zero.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c = center_vectors[center_index]
    loss, grad_center_vectors, grad_outside_vectors = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for w in outside_indices:
        loss_w, grad_c, grad_o = pair_loss_and_gradient(c, w, outside_vectors)
        loss += loss_w
        grad_center_vectors += grad_c
        grad_outside_vectors += grad_o
    return loss, grad_center_vectors, grad_outside_vectors
