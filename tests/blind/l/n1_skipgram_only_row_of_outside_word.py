"""Only row o of the pair's matrix gradient is added, although the softmax and the draws change other rows as well.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        result = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss += result[0]
        grad_center_vectors[center_index] += result[1]
        grad_outside_vectors[outside_index] += result[2][outside_index]
    return loss, grad_center_vectors, grad_outside_vectors
