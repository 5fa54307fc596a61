"""Loss and gradients are divided by the number of words in the window, which makes them a mean in place of a sum.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n = len(outside_indices)
    loss, grad_center_vectors, grad_outside_vectors = (
        0.0,
        np.zeros(center_vectors.shape),
        np.zeros(outside_vectors.shape),
    )
    for outside_index in outside_indices:
        triple = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += triple[0]
        grad_center_vectors[center_index] += triple[1]
        grad_outside_vectors += triple[2]
    return loss / n, grad_center_vectors / n, grad_outside_vectors / n
