"""The number of draws is hard-coded as K = 10, so it crashes for fewer draws and ignores those after the tenth.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


K = 10


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = [outside_index] + [negative_indices[k] for k in range(K)]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_center = np.zeros(center_vector.shape)
    loss = 0.0
    for place, w in enumerate(indices):
        z = outside_vectors[w] @ center_vector
        error = sigmoid(z) - (place == 0)
        loss += np.logaddexp(0, -z if place == 0 else z)
        grad_center += error * outside_vectors[w]
        grad_outside[w] += error * center_vector
    return loss, grad_center, grad_outside
