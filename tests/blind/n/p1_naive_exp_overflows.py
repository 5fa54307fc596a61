"""The mathematics is right, but the exponentials are taken of the unshifted scores: they are infinite (or all zero), and loss and gradients become nan or inf. Shows only for scores beyond about 700.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    exponentials = np.exp(outside_vectors @ center_vector)
    denominator = np.sum(exponentials)
    y_hat = exponentials / denominator

    y = np.zeros(len(y_hat))
    y[outside_index] = 1.0

    loss = -outside_vectors[outside_index] @ center_vector + np.log(denominator)
    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
