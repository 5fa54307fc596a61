"""Makes dJ/dV with np.full(shape, 0), which holds integers, so the row of the center word is cut to whole numbers.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    grad_center_vectors = np.full(center_vectors.shape, 0)
    center_vector = center_vectors[center_index]
    loss = 0.0
    row = np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        result = pair_loss_and_gradient(center_vector, outside_index, outside_vectors)
        loss = loss + result[0]
        row = row + result[1]
        grad_outside_vectors = grad_outside_vectors + result[2]
    grad_center_vectors[center_index] = row
    return loss, grad_center_vectors, grad_outside_vectors
