"""Right: builds dJ/dV by stacking zeros above and below the center word's row, and walks through the window from its end.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    row = np.zeros((1, dim))
    loss, grad_U = 0, np.zeros(outside_vectors.shape)
    for o in reversed(outside_indices):
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)
        loss, row, grad_U = loss + J, row + dv, grad_U + dU
    grad_V = np.vstack([np.zeros((center_index, dim)), row, np.zeros((n_words - center_index - 1, dim))])
    return loss, grad_V, grad_U
