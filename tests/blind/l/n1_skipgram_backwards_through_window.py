"""Unusual: the outside words are taken from last to first and the pair function gets copies of its arrays, neither of which changes the sum.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for place in range(len(outside_indices) - 1, -1, -1):
        pair_loss, grad_center_vector, grad_pair = pair_loss_and_gradient(
            center_vectors[center_index].copy(), outside_indices[place], outside_vectors.copy()
        )
        loss += pair_loss
        grad_center_vectors[center_index, :] += grad_center_vector
        grad_outside_vectors += grad_pair
    return loss, grad_center_vectors, grad_outside_vectors
