"""Each pair is weighted by one over its distance from the center of the window, a habit from GloVe, instead of being counted fully.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    left = len(outside_indices) // 2
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for position, o in enumerate(outside_indices):
        # places -left, ..., -1, 1, ..., without 0
        j = position - left if position < left else position - left + 1
        weight = 1.0 / abs(j)
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += weight * J
        grad_center_vectors[center_index] += weight * dv
        grad_outside_vectors += weight * dU
    return loss, grad_center_vectors, grad_outside_vectors
