"""Adds the terms of a binary cross entropy, -sum over w != o of log(1 - y_hat_w), to the loss; the gradients are right for the loss without them.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = (np.arange(len(y_hat)) == outside_index).astype(float)
    right_class = np.where(y == 1, np.log(y_hat), 0.0)
    other_classes = np.where(y == 0, np.log(1 - y_hat), 0.0)
    loss = -(right_class + other_classes).sum()
    return loss, (y_hat - y) @ outside_vectors, (y_hat - y)[:, None] * center_vector
