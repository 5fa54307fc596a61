"""The errors sigma - label are multiplied by sigma (1 - sigma) once more, as for a squared error, although the logarithm has cancelled that factor.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.concatenate([[outside_index], negative_indices])
    labels = np.array([1.0] + [0.0] * len(negative_indices))
    scores = outside_vectors[indices] @ center_vector
    signs = 2 * labels - 1
    loss = np.logaddexp(0, -signs * scores).sum()
    activations = sigmoid(scores)
    deltas = (activations - labels) * activations * (1 - activations)
    grad_center_vector = deltas @ outside_vectors[indices]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for i, delta in zip(indices, deltas):
        grad_outside_vectors[i] += delta * center_vector
    return loss, grad_center_vector, grad_outside_vectors
