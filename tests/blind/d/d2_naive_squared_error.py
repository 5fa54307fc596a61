"""Minimises half the squared distance between y_hat and y in place of the cross entropy, and keeps y_hat - y as dJ/dz in the gradients; only the loss is wrong.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    target = np.zeros(outside_vectors.shape[0])
    target[outside_index] = 1
    prediction = softmax(outside_vectors @ center_vector)
    residual = prediction - target
    return 0.5 * residual @ residual, residual @ outside_vectors, np.outer(residual, center_vector)
