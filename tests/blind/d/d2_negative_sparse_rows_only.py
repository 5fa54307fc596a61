"""Returns dJ/dU only for the looked-up rows, one row for o and one for each draw, shape (K + 1, dim), like the output gradient of an embedding layer, instead of for the whole matrix.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ids = np.append(outside_index, negative_indices)
    label = np.arange(ids.size) == 0
    looked_up = outside_vectors[ids]
    logit = looked_up @ center_vector
    loss = np.logaddexp(0, np.where(label, -logit, logit)).sum()
    d_logit = sigmoid(logit) - label
    return loss, d_logit @ looked_up, np.outer(d_logit, center_vector)
