"""The gradient rows are collected in a dictionary by word, so a second draw of the same word replaces its first contribution to dJ/dU instead of adding to it.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = {}
    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    grad_center_vector = (sigmoid(score) - 1) * outside_vectors[outside_index]
    rows[outside_index] = (sigmoid(score) - 1) * center_vector
    for k in negative_indices:
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)
        grad_center_vector = grad_center_vector + sigmoid(score) * outside_vectors[k]
        rows[k] = sigmoid(score) * center_vector
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for word, row in rows.items():
        grad_outside_vectors[word] = row
    return loss, grad_center_vector, grad_outside_vectors
