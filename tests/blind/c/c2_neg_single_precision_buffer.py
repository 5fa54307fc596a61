"""dJ/dU is collected in an array of float32, so that it has only seven digits and the wrong type.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_outside = np.zeros(outside_vectors.shape, dtype=np.float32)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index])
    a = sigmoid(z)
    grad_center = (a[outside_index] - 1) * outside_vectors[outside_index]
    grad_outside[outside_index] = (a[outside_index] - 1) * center_vector
    for k in negative_indices:
        loss += np.logaddexp(0, z[k])
        grad_center = grad_center + a[k] * outside_vectors[k]
        grad_outside[k] += a[k] * center_vector
    return loss, grad_center, grad_outside
