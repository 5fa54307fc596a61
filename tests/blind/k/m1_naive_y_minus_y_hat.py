"""Uses y - y_hat instead of y_hat - y, the direction of a descent step, so that both gradients have the wrong sign.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.zeros(len(scores))
    y[outside_index] = 1
    error = y - y_hat
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[outside_index]
    grad_center_vector = outside_vectors.T @ error
    grad_outside_vectors = np.outer(error, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
