"""The pair's gradient is unpacked into the very name of the sum and added to itself, so grad_outside_vectors is twice that of the last pair. Shows in grad_outside_vectors for nearly every window, also of one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total_loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        loss, grad_center_vector, grad_outside_vectors = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        total_loss += loss
        grad_center_vectors[center_index] += grad_center_vector
        grad_outside_vectors += grad_outside_vectors
    return total_loss, grad_center_vectors, grad_outside_vectors
