r"""delta is the same array as y_hat, and the loss takes its logarithm afterwards.

---
lost = { naive-softmax-loss = 8.0 }
diagnosis = ["naive.loss.alias"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    delta = y_hat
    delta[outside_index] -= 1.0
    grad_center = delta @ outside_vectors
    grad_outside = np.outer(delta, center_vector)
    loss = -np.log(y_hat[outside_index])
    return loss, grad_center, grad_outside
