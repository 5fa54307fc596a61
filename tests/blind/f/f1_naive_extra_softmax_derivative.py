"""Multiplies y_hat - y once more with y_hat (1 - y_hat), as if the loss were a squared error behind a sigmoid.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def _backprop_to_scores(y_hat, y):
    error = y_hat - y
    activation_derivative = y_hat * (1 - y_hat)
    return error * activation_derivative


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    y = np.zeros(len(z))
    y[outside_index] = 1

    shift = z.max()
    loss = shift + np.log(np.exp(z - shift).sum()) - z[outside_index]

    dz = _backprop_to_scores(y_hat, y)
    return loss, dz @ outside_vectors, dz[:, None] @ center_vector[None, :]
