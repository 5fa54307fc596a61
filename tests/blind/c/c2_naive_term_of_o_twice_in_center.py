"""dJ/dv_c counts the term of the outside word twice, U.T (y_hat - y) + (y_hat_o - 1) u_o, as if the pair were seen once from each side; loss and dJ/dU are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    shift = z.max()
    loss = np.log(np.exp(z - shift).sum()) + shift - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1
    grad_center = outside_vectors.T @ delta
    grad_center = grad_center + delta[outside_index] * outside_vectors[outside_index]
    return loss, grad_center, np.multiply.outer(delta, center_vector)
