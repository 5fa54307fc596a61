"""Binary cross-entropy with logits over K + 1 labels, max(z, 0) - z y + log1p(exp(-|z|)), and one np.add.at for all rows.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    labels = np.zeros(len(words))
    labels[0] = 1
    rows = outside_vectors[words]
    logits = rows @ center_vector
    loss = np.sum(np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits))))

    error = sigmoid(logits) - labels
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, error[:, None] * center_vector)
    return loss, error @ rows, grad_outside_vectors
