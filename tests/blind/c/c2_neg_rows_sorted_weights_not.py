"""Sorts the drawn words for the gradients but leaves their weights sigma(s_k) in the order of drawing, so that weights meet the wrong rows; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    scores = outside_vectors[negative_indices] @ center_vector
    s_o = np.dot(outside_vectors[outside_index], center_vector)
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, scores).sum()
    weights = sigmoid(scores)
    w_o = sigmoid(np.atleast_1d(s_o))[0] - 1
    in_order = np.sort(negative_indices)
    dv = w_o * outside_vectors[outside_index] + weights @ outside_vectors[in_order]
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] += w_o * center_vector
    np.add.at(dU, in_order, weights[:, None] * center_vector)
    return loss, dv, dU
