"""Believes that negative sampling is the naive softmax restricted to the outside word and the draws (a sampled softmax), instead of K + 1 sigmoids.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    candidates = np.append(outside_index, negative_indices).astype(int)
    U = outside_vectors[candidates]
    z = U @ center_vector
    loss = np.logaddexp.reduce(z) - z[0]
    delta = softmax(z)
    delta[0] -= 1
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, candidates, np.outer(delta, center_vector))
    return loss, delta @ U, grad_outside_vectors
