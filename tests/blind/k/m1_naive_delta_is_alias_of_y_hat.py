"""delta is the same array as y_hat, not a copy; the loss is taken after 1 was subtracted, so it is the logarithm of a negative number.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)

    delta = y_hat
    delta[outside_index] -= 1.0
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = delta[:, np.newaxis] * center_vector[np.newaxis, :]

    loss = -np.log(y_hat[outside_index])
    return loss, grad_center_vector, grad_outside_vectors
