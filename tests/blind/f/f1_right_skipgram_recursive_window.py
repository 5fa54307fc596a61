"""Unusual: recursion on the window: the first outside word plus the skip-gram of the rest, with zeros for an empty window.
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
    loss, row, matrix = pair_loss_and_gradient(
        center_vectors[center_index], first, outside_vectors
    )
    loss = loss + 0.0
    row, matrix = np.array(row), np.array(matrix)
    rest_loss, grad_V, grad_U = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    grad_V[center_index] += row
    return loss + rest_loss, grad_V, grad_U + matrix
