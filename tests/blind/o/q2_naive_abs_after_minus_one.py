"""The loss is computed after one was subtracted in place o, and np.abs was put around it to get rid of nan, so that it is -log(1 - y_hat[o]). Shows in the loss unless y_hat[o] is one half.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors.dot(center_vector))

    # y_hat - y
    y_hat[outside_index] -= 1
    grad_center_vector = outside_vectors.T.dot(y_hat)
    grad_outside_vectors = np.outer(y_hat, center_vector)

    # abs: otherwise "invalid value encountered in log"
    loss = -np.log(np.abs(y_hat[outside_index]))
    return loss, grad_center_vector, grad_outside_vectors
