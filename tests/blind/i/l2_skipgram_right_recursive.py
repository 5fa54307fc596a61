"""Right: recursion over the window, where the result of the first word is added to that of the rest and an empty window gives zeros.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Skip-gram loss of one window, and its gradients."""

    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)

    first, rest = outside_indices[0], outside_indices[1:]
    loss, grad_v, grad_U = pair_loss_and_gradient(
        center_vectors[center_index], first, outside_vectors
    )
    grad_v, grad_U = np.array(grad_v), np.array(grad_U)
    rest_loss, rest_grad_V, rest_grad_U = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    rest_grad_V[center_index] += grad_v
    return loss + rest_loss, rest_grad_V, grad_U + rest_grad_U
