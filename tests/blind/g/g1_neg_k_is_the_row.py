"""Reads u_k as row k of U: the loop runs k = 0, ..., K-1 and uses k itself instead of negative_indices[k]; with more draws than words it raises.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    grad_center_vector = -(1 - sigmoid(s)) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(s)) * center_vector

    K = negative_indices.shape[0]
    for k in range(K):
        s = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, s)
        grad_center_vector += sigmoid(s) * outside_vectors[k]
        grad_outside_vectors[k] += sigmoid(s) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
