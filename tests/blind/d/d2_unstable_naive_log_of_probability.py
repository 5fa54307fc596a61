"""Right mathematics, but the loss is -log of the softmax probability, which is -log(0) once the outside word's score lies more than 745 below the largest.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index])
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, y_hat @ outside_vectors - outside_vectors[outside_index], grad_outside_vectors
