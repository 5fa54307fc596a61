"""Adds dJ/dv_c to the whole matrix, which broadcasts it into every row of dJ/dV, not only into the row of the center word.
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
    for outside_index in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss += pair[0]
        grad_center_vectors += pair[1]
        grad_outside_vectors += pair[2]
    return loss, grad_center_vectors, grad_outside_vectors
