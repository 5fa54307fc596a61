"""Right: the window is its first word and the rest, and the function calls itself for the rest; the empty window gives zeros.
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
    first, *rest = outside_indices
    loss, dv, dU = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    loss_rest, grad_V, grad_U = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    grad_V[center_index] += dv
    return loss + loss_rest, grad_V, dU + grad_U
