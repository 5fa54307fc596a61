"""j != 0 in the sum is taken to mean that the outside word must not be the center word, and such pairs are skipped; it only leaves out the place t. Shows only if a word of the window is the center word again.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        if outside_index == center_index:  # j != 0
            continue
        pair = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss = loss + pair[0]
        grad_center_vectors[center_index] = grad_center_vectors[center_index] + pair[1]
        grad_outside_vectors = grad_outside_vectors + pair[2]
    return loss, grad_center_vectors, grad_outside_vectors
