"""The draws are put before the outside word, but the labels are (1, 0, ..., 0), so the first draw is treated as the true word and the outside word as a draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    samples = np.append(negative_indices, outside_index)
    labels = np.zeros(len(samples))
    labels[0] = 1
    W = outside_vectors[samples]
    logits = W @ center_vector
    loss = np.sum(np.logaddexp(0, logits) - labels * logits)
    err = sigmoid(logits) - labels
    dU = np.zeros(outside_vectors.shape)
    np.add.at(dU, samples, np.outer(err, center_vector))
    return loss, W.T @ err, dU
