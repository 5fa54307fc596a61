"""The error is sigma(s) - y with labels y = +1 and -1 instead of 1 and 0, so that every draw has the weight sigma(s_k) + 1; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [outside_index] + list(negative_indices)
    t = np.array([1.0] + [-1.0] * len(negative_indices))
    s = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -t * s).sum()
    error = sigmoid(s) - t
    grad_U = np.zeros(outside_vectors.shape)
    for e, w in zip(error, words):
        grad_U[w] += e * center_vector
    return loss, error @ outside_vectors[words], grad_U
