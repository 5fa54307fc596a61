"""Adds dJ/dv_c to the whole matrix by broadcasting, so every row of dJ/dV gets the gradient and not only the center word's.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        triple = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += triple[0]
        dV += triple[1]
        dU += triple[2]
    return loss, dV, dU
