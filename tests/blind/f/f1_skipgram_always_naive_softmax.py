"""Calls naive_softmax_loss_and_gradient by its name and never the pair function that was passed in.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total_loss = 0.0
    total_V = np.zeros(center_vectors.shape)
    total_U = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        loss, grad_center, grad_outside = naive_softmax_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        total_loss += loss
        total_V[center_index, :] += grad_center
        total_U += grad_outside
    return total_loss, total_V, total_U
