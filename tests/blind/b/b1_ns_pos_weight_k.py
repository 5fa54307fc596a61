"""Weights the term of the outside word by K, to balance one positive against K negatives, in the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos_weight = len(negative_indices)      # balanced classes, cf. BCEWithLogitsLoss(pos_weight=...)
    s = outside_vectors @ center_vector
    counts = np.bincount(np.asarray(negative_indices, dtype=int), minlength=len(s))
    loss = pos_weight * np.logaddexp(0, -s[outside_index]) + counts @ np.logaddexp(0, s)
    d = counts * sigmoid(s)
    d[outside_index] += pos_weight * (sigmoid(s[outside_index]) - 1)
    return loss, d @ outside_vectors, np.outer(d, center_vector)
