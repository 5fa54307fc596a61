"""Assumes m words on both sides: with m = len // 2 it runs over 2m words, so the last word of a window with an odd number of words is dropped and a window of one word gives zero.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors, calls"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = len(outside_indices) // 2
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for j in range(-m, m + 1):
        if j == 0:
            continue
        place = j + m if j < 0 else j + m - 1
        J, gv, gU = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[place], outside_vectors
        )
        loss += J
        grad_V[center_index] += gv
        grad_U += gU
    return loss, grad_V, grad_U
