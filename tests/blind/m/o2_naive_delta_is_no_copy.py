"""`delta = y_hat` is no copy, so y_hat has lost 1 in place o when the expected vector is computed from it, and u_o is then subtracted a second time: the center gradient is short by u_o, for all inputs but u_o = 0.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top = scores.max()
    y_hat = np.exp(scores - top)
    norm = y_hat.sum()
    y_hat /= norm
    loss = np.log(norm) - (scores[outside_index] - top)

    # dJ/dU = (y_hat - y) v_c^T
    delta = y_hat
    delta[outside_index] -= 1
    grad_outside_vectors = np.outer(delta, center_vector)

    # dJ/dv_c = -u_o + sum_x P(x|c) u_x
    expected = y_hat @ outside_vectors
    grad_center_vector = -outside_vectors[outside_index] + expected

    return loss, grad_center_vector, grad_outside_vectors
