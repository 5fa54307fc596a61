"""delta is another name of the array y_hat, from which 1 was already taken in place o; dJ/dU then subtracts y again, so that row o is (y_hat_o - 2) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y = np.zeros(len(scores))
    y[outside_index] = 1.0
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    delta = y_hat
    delta[outside_index] -= 1.0
    grad_center = outside_vectors.T @ delta
    grad_outside = np.outer(y_hat - y, center_vector)
    return loss, grad_center, grad_outside
