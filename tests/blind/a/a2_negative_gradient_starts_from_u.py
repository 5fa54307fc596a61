"""dJ/dU starts as a copy of U instead of zeros, so the vectors themselves are added to the gradient.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_outside = outside_vectors.astype(float)  # astype makes a copy, the argument is safe
    z = outside_vectors @ center_vector
    g = sigmoid(z)
    np.subtract.at(grad_outside, outside_index, (1 - g[outside_index]) * center_vector)
    np.add.at(grad_outside, negative_indices, g[negative_indices][:, None] * center_vector)
    grad_center = g[negative_indices] @ outside_vectors[negative_indices]
    grad_center = grad_center - (1 - g[outside_index]) * outside_vectors[outside_index]
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z[negative_indices]).sum()
    return loss, grad_center, grad_outside
