"""The draws' part of the center gradient is np.sum without an axis, one number that is added to every coordinate.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    sig_o = sigmoid(np.dot(u_o, center_vector))
    sig_k = sigmoid(np.dot(u_k, center_vector)).reshape(-1, 1)

    loss = np.logaddexp(0, -np.dot(u_o, center_vector)) + np.sum(
        np.logaddexp(0, np.dot(u_k, center_vector))
    )
    grad_center_vector = (sig_o - 1) * u_o + np.sum(sig_k * u_k)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sig_o - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, sig_k * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
