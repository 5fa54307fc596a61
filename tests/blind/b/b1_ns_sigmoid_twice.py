"""The gradients apply the sigmoid to scores that were already replaced by their sigmoids, so they contain sigma(sigma(s)).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    x = outside_vectors @ center_vector
    loss = np.logaddexp(0, -x[outside_index]) + sum(np.logaddexp(0, x[k]) for k in negative_indices)
    x = sigmoid(x)
    coeff = np.zeros(x.shape)
    np.add.at(coeff, np.asarray(negative_indices, dtype=int), 1.0)
    coeff *= sigmoid(x)
    coeff[outside_index] -= 1 - sigmoid(x[outside_index])
    return loss, coeff @ outside_vectors, np.outer(coeff, center_vector)
