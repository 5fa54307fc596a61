"""Two mistakes: the loss is measured in bits (logarithm to base 2), and the matrix gradient is made from y - y_hat instead of y_hat - y.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log2(y_hat[outside_index])
    y = np.zeros_like(y_hat)
    y[outside_index] = 1
    grad_center_vector = np.einsum("wd,w->d", outside_vectors, y_hat - y)
    grad_outside_vectors = np.einsum("w,d->wd", y - y_hat, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
