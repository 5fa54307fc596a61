"""Recursion: a window is its last word and the window of the words before it; the empty window has loss zero and gradients of zeros.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    *before, last = outside_indices
    loss, grad_V, grad_U = skipgram_loss_and_gradient(
        center_index, before, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    pair_loss, grad_v, pair_U = pair_loss_and_gradient(
        center_vectors[center_index], last, outside_vectors
    )
    grad_V[center_index] += grad_v
    grad_U += pair_U
    return loss + pair_loss, grad_V, grad_U
