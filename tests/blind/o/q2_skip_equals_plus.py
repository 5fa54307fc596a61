"""A typing slip, =+ instead of +=, makes the loss that of the last pair alone. Shows in the loss for windows of two words or more.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    center_vector = center_vectors[center_index]

    for outside_index in outside_indices:
        result = pair_loss_and_gradient(center_vector, outside_index, outside_vectors)
        loss =+ result[0]
        grad_center_vectors[center_index] += result[1]
        grad_outside_vectors += result[2]

    return loss, grad_center_vectors, grad_outside_vectors
