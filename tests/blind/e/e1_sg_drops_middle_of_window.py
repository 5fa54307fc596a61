"""Believes that outside_indices contains the center word at its middle place and leaves that entry out.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    m = len(outside_indices) // 2
    loss = 0.0
    grad_center = np.zeros(center_vectors.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for j in range(-m, len(outside_indices) - m):
        if j == 0:
            continue
        l, gc, go = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[m + j], outside_vectors
        )
        loss += l
        grad_center[center_index] += gc
        grad_outside += go
    return loss, grad_center, grad_outside
