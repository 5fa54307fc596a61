"""Puts the one of y at the word with the largest score instead of the outside word, so both gradients are wrong unless these agree.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.zeros_like(y_hat)
    y[np.argmax(y_hat)] = 1.0
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, outside_vectors.T @ (y_hat - y), np.outer(y_hat - y, center_vector)
