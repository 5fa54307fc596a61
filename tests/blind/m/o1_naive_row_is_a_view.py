"""`grad = outside_vectors[outside_index]` is a view of a row and not a copy, so building dJ/dv_c in place overwrites the
row o of the caller's U. The three results have the right values, but the argument is changed (read-only: a crash).
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

    expected = y_hat @ outside_vectors  # sum_x P(x|c) u_x
    grad = outside_vectors[outside_index]
    grad *= -1  # -u_o
    grad += expected

    grad_U = np.outer(y_hat, center_vector)
    grad_U[outside_index] -= center_vector
    return loss, grad, grad_U
