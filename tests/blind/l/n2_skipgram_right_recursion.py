"""The window is worked through by a function that calls itself with the rest of the window.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    first, rest = outside_indices[0], outside_indices[1:]
    loss, gc, go = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    more, grad_V, grad_U = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    grad_V[center_index] += gc
    return loss + more, grad_V, grad_U + go
