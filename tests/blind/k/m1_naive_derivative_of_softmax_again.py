"""Multiplies y_hat - y by y_hat (1 - y_hat), as if the derivative of the softmax were not in it already (habit from squared error with a sigmoid layer).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1

    top = np.max(scores)
    loss = np.log(np.sum(np.exp(scores - top))) + top - scores[outside_index]

    error = y_hat - y
    delta = error * y_hat * (1 - y_hat)
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
