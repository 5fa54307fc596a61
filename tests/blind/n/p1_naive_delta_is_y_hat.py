"""`delta = y_hat` makes no copy, so after `delta[o] -= 1` the probabilities are changed as well, and the observed vector u_o is subtracted a second time in the gradient of the center vector. Shows whenever u_o is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - z.max()
    e = np.exp(z)
    y_hat = e / e.sum()
    loss = np.log(e.sum()) - z[outside_index]

    # delta = y_hat - y
    delta = y_hat
    delta[outside_index] -= 1

    # -u_o + sum_x P(x|c) u_x
    grad_center_vector = -outside_vectors[outside_index] + outside_vectors.T @ y_hat
    # (y_hat - y) v_c^T
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
