"""The vector of the center word is taken from the outside vectors U instead of the center vectors V.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = outside_vectors[center_index]
    loss, grad_center = 0.0, np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        out = pair_loss_and_gradient(center_vector, outside_index, outside_vectors)
        loss += out[0]
        grad_center += out[1]
        grad_outside_vectors += out[2]
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = grad_center
    return loss, grad_center_vectors, grad_outside_vectors
