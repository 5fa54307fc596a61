"""The outside word is appended after the draws, but the label 1 is put at position 0: the first draw is treated as the
true word and the outside word as a draw. Shows for every input in which these two rows differ.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # all words of this example in one array, with labels 1 (true) and 0 (noise)
    idx = np.append(negative_indices, outside_index)
    labels = np.zeros(len(idx))
    labels[0] = 1

    vectors = outside_vectors[idx]
    logits = vectors @ center_vector
    loss = np.sum(np.logaddexp(0, logits) - labels * logits)  # logistic regression

    err = sigmoid(logits) - labels
    grad_v = vectors.T @ err
    grad_U = np.zeros_like(outside_vectors)
    np.add.at(grad_U, idx, np.outer(err, center_vector))
    return loss, grad_v, grad_U
