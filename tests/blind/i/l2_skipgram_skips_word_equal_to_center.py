"""Reads j != 0 as 'the outside word must not be the center word' and skips every outside word whose index equals the center index.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Skip-gram loss of one window, and its gradients."""

    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    for outside_index in outside_indices:
        if outside_index == center_index:  # j != 0
            continue
        result = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += result[0]
        grad_center_vectors[center_index] += result[1]
        grad_outside_vectors += result[2]

    return loss, grad_center_vectors, grad_outside_vectors
