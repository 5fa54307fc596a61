"""A small constant is added inside the logarithm, which changes the loss of an outside word that is very improbable.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    eps = 1e-9  # otherwise log(0) for large numbers
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + eps)

    d = y_hat.copy()
    d[outside_index] -= 1.0
    return loss, d @ outside_vectors, np.outer(d, center_vector)
