"""Right mathematics, but the loss is minus the logarithm of the softmax's probability, which is 0 for a very improbable outside word, so that the loss is infinite.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index])
    delta = y_hat - np.eye(len(y_hat))[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
