"""The loss is -log of the softmax probability itself, which is infinite when the probability underflows; the gradients are right.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1
    delta = y_hat - y
    return -np.log(y_hat[outside_index]), outside_vectors.T @ delta, np.outer(delta, center_vector)
