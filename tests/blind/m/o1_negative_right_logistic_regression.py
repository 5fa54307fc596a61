"""Written as a logistic regression: the outside word and the draws in one array with labels 1 and 0, the loss as
log(1 + e^s) - y s through one logaddexp of the signed score, the rows by np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.concatenate(([outside_index], np.asarray(negative_indices))).astype(int)
    signs = np.where(np.arange(idx.size) == 0, -1.0, 1.0)
    x = outside_vectors[idx]
    signed = signs * (x @ center_vector)
    slope = signs * np.exp(-np.logaddexp(0, -signed))  # d/ds log(1 + exp(sign s))
    grad = np.zeros_like(outside_vectors)
    np.add.at(grad, idx, slope[:, None] * center_vector)
    return np.logaddexp(0, signed).sum(), x.T @ slope, grad
