"""The loss is the binary cross entropy, with the additional terms -log(1 - y_hat_w) for all words other than o; the gradients are those of the right loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_pred = softmax(np.dot(outside_vectors, center_vector))
    y_true = np.eye(outside_vectors.shape[0])[outside_index]
    bce = -(y_true * np.log(y_pred + 1e-300) + (1 - y_true) * np.log(1 - y_pred + 1e-300))
    error = y_pred - y_true
    return bce.sum(), outside_vectors.T.dot(error), error[:, None] * center_vector[None, :]
