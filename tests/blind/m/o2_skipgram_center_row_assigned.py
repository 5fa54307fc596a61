"""The row of the center word is assigned in the loop instead of added to, so it holds the center gradient of the last outside word only. Not visible for a window of one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)

    for outside_index in outside_indices:
        pair_loss, grad_center_vector, grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair_loss
        # only the row of the center word differs from zero
        grad_center_vectors[center_index] = grad_center_vector
        grad_outside_vectors += grad_outside

    return loss, grad_center_vectors, grad_outside_vectors
