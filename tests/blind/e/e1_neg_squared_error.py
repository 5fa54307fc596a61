"""The loss is half the squared error of sigma(s) against the labels 1 and 0; the gradients are those of the logarithmic loss.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.r_[outside_index, negative_indices]
    label = (np.arange(idx.size) == 0) * 1.0
    pred = sigmoid(outside_vectors[idx] @ center_vector)
    residual = pred - label
    loss = 0.5 * residual @ residual
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, idx, np.outer(residual, center_vector))
    return loss, residual @ outside_vectors[idx], grad_U
