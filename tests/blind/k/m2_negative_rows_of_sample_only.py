"""The gradient of the outside vectors holds only the K + 1 rows that were used, one a draw, instead of all n_words rows.
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    used = np.append(outside_index, negative_indices)
    labels = np.append(1.0, np.zeros(len(negative_indices)))
    U = outside_vectors[used]
    logits = U @ center_vector
    loss = np.sum(np.logaddexp(0, np.where(labels == 1, -logits, logits)))
    error = sigmoid(logits) - labels
    grad_center_vector = U.T @ error
    grad_outside_vectors = np.outer(error, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
