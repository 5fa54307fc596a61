"""The weight of the outside word is sigma(u_o.v_c) instead of sigma(u_o.v_c) - 1, its label 1 having been forgotten, in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = np.concatenate(([outside_index], negative_indices)).astype(int)
    rows = outside_vectors[indices]
    scores = rows @ center_vector
    signs = np.where(np.arange(len(indices)) == 0, -1, 1)
    loss = np.sum(np.logaddexp(0, signs * scores))
    weights = sigmoid(scores)
    grad_center = weights @ rows
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, indices, weights[:, None] * center_vector)
    return loss, grad_center, grad_outside
