"""The gradient of U is returned like the IndexedSlices of TensorFlow, only the K+1 rows that are touched, so it has the shape (K+1, dim) and not that of U.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.r_[outside_index, negative_indices].astype(int)
    signs = np.ones(len(indices))
    signs[1:] = -1
    slices = outside_vectors[indices]
    x = signs * (slices @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    factor = -signs * sigmoid(-x)
    grad_center_vector = factor @ slices
    grad_outside_vectors = np.outer(factor, center_vector)  # row i belongs to indices[i]
    return loss, grad_center_vector, grad_outside_vectors
