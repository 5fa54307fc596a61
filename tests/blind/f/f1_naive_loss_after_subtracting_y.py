"""delta is only another name for y_hat, so after delta[o] -= 1 the loss is the log of y_hat_o - 1, a nan.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    y_hat = softmax(scores)

    # gradient of the scores
    delta = y_hat
    delta[outside_index] -= 1.0

    grad_center_vector = np.dot(outside_vectors.T, delta)
    grad_outside_vectors = np.dot(delta[:, np.newaxis], center_vector[np.newaxis, :])

    loss = -np.log(y_hat[outside_index])
    return loss, grad_center_vector, grad_outside_vectors
