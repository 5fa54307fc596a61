"""Right: logistic regression with label 1 for the outside word and 0 for the draws; the residual sigma(s) - label is collected with np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    where = np.concatenate([np.atleast_1d(outside_index), np.asarray(negative_indices)])
    label = np.zeros(where.size)
    label[0] = 1
    s = outside_vectors[where] @ center_vector
    # cross entropy of a Bernoulli variable with logit s
    loss = (np.maximum(s, 0) - s * label + np.log1p(np.exp(-np.abs(s)))).sum()
    residual = sigmoid(s) - label
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, where, residual[:, None] * center_vector)
    return loss, (residual[:, None] * outside_vectors[where]).sum(axis=0), grad_outside
