"""The row u_o is a view of outside_vectors and serves as the out argument of np.subtract, so the row of the argument is overwritten by the gradient, although the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    expected_u = y_hat @ outside_vectors
    u_o = outside_vectors[outside_index]
    grad_center_vector = np.subtract(expected_u, u_o, out=u_o)

    y_hat[outside_index] -= 1
    return loss, grad_center_vector, np.outer(y_hat, center_vector)
