"""Sets the positive label at place outside_index of the K + 1 labels instead of place 0, so a draw is taken for the outside word, or the index is out of range.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    samples = [outside_index] + list(negative_indices)
    labels = np.zeros(len(samples))
    labels[outside_index] = 1

    logits = outside_vectors[samples] @ center_vector
    loss = (np.logaddexp(0, logits) - labels * logits).sum()
    residual = sigmoid(logits) - labels

    grad_center_vector = residual @ outside_vectors[samples]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, samples, np.outer(residual, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
