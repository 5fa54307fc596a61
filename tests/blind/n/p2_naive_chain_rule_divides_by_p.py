"""The chain rule is carried out in numbers, with -1/y_hat[o] times row o of the Jacobian of softmax, instead of being simplified to y_hat - y first. For large scores y_hat[o] underflows to zero and both gradients are nan; the loss is right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    o = outside_index

    # J = log sum exp - s_o, with the usual shift
    m = scores.max()
    loss = m + np.log(np.sum(np.exp(scores - m))) - scores[o]

    # chain rule: dJ/dp_o * dp_o/ds
    dJ_dp = -1.0 / y_hat[o]
    dp_ds = -y_hat[o] * y_hat
    dp_ds[o] += y_hat[o]
    dJ_ds = dJ_dp * dp_ds

    return loss, outside_vectors.T @ dJ_ds, np.outer(dJ_ds, center_vector)
