"""Believes that the center word stands in the middle of outside_indices and drops the entry in place len // 2, the term j = 0.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = len(outside_indices) // 2
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for place, word in enumerate(outside_indices):
        j = place - m
        if j != 0:
            pair_loss, dv, dU = pair_loss_and_gradient(
                center_vectors[center_index], word, outside_vectors
            )
            loss = loss + pair_loss
            grad_V[center_index] = grad_V[center_index] + dv
            grad_U = grad_U + dU
    return loss, grad_V, grad_U
