"""The errors in both gradients are predicted class minus label (0, 1 or -1, the perceptron rule) instead of sigma(s) minus label; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.r_[outside_index, negative_indices]
    labels = np.r_[1.0, np.zeros(len(negative_indices))]
    logits = outside_vectors[idx] @ center_vector
    predicted = (sigmoid(logits) >= 0.5) * 1.0
    loss = np.sum(np.logaddexp(0, logits) - labels * logits)
    err = predicted - labels
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, idx, err[:, None] * center_vector)
    return loss, err @ outside_vectors[idx], G
