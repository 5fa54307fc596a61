"""The outside word stands first among the indices but the label 1 is put last, so the outside word is treated as a draw and the last draw as the outside word, in the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # binary classification: one true word, K false words
    indices = np.append(outside_index, negative_indices).astype(int)
    labels = np.append(np.zeros(len(negative_indices)), 1)
    logits = outside_vectors[indices] @ center_vector
    loss = np.sum(np.logaddexp(0, logits) - labels * logits)
    errors = sigmoid(logits) - labels
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, indices, np.outer(errors, center_vector))
    return loss, errors @ outside_vectors[indices], grad_outside
