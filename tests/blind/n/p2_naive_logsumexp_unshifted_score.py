"""The log-sum-exp is taken of the shifted scores, but the score of the outside word that is subtracted is the unshifted one, so the loss is too small by the largest score. It shows whenever the largest score is not zero; the gradients are right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors.dot(center_vector)
    z_shift = z - np.max(z)                    # softmax is invariant to shifts
    exp_z = np.exp(z_shift)
    Z = np.sum(exp_z)
    y_hat = exp_z / Z

    loss = np.log(Z) - z[outside_index]

    y = np.zeros_like(y_hat)
    y[outside_index] = 1
    grad_v = outside_vectors.T.dot(y_hat - y)
    grad_U = np.outer(y_hat - y, center_vector)
    return loss, grad_v, grad_U
