"""Builds the gradient of V by stacking zeros above and below the one row, and adds up the pairs with a while loop over a copy of the window.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    todo = list(outside_indices)
    loss, row, grad_U = 0.0, np.zeros(center_vectors.shape[1]), np.zeros(outside_vectors.shape)
    while todo:
        pair_loss, grad_v, grad_pair = pair_loss_and_gradient(
            center_vectors[center_index], todo.pop(0), outside_vectors
        )
        loss, row, grad_U = loss + pair_loss, row + grad_v, grad_U + grad_pair

    n_words, dim = center_vectors.shape
    above, below = np.zeros((center_index, dim)), np.zeros((n_words - center_index - 1, dim))
    return loss, np.vstack([above, row, below]), grad_U
