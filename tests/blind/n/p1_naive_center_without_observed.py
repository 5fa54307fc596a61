"""The observed outside vector is forgotten in the gradient of the center vector: it returns the expected vector U^T y_hat instead of U^T (y_hat - y). Shows for every input in which u_o is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - np.max(scores)
    loss = np.log(np.sum(np.exp(scores))) - scores[outside_index]

    y_hat = softmax(scores)
    # sum over all words of P(x | c) u_x
    grad_center_vector = y_hat @ outside_vectors

    y = np.zeros(len(outside_vectors))
    y[outside_index] = 1.0
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
