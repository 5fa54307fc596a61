"""Uses the labels +1 and -1 in the residual sigma(s) - label, so the draws get the coefficient sigma(s_k) + 1.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = np.hstack([outside_index, negative_indices])
    labels = np.hstack([1.0, -np.ones(len(negative_indices))])
    scores = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -labels * scores).sum()
    residuals = sigmoid(scores) - labels
    grad_center_vector = residuals @ outside_vectors[words]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for word, r in zip(words, residuals):
        grad_outside_vectors[word] += r * center_vector
    return loss, grad_center_vector, grad_outside_vectors
