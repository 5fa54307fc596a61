"""Only row o of the pair's gradient of U is added, as if a pair touched no other row (true of the toy loss). Shows in grad_outside_vectors with naive softmax or negative sampling.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    losses = []
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        result = pair_loss_and_gradient(
            center_vectors[center_index, :], outside_index, outside_vectors
        )
        losses.append(result[0])
        grad_center_vectors[center_index, :] += result[1]
        grad_outside_vectors[outside_index, :] += result[2][outside_index, :]
    return sum(losses), grad_center_vectors, grad_outside_vectors
