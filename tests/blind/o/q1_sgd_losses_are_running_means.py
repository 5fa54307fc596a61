"""losses[t] is the mean of all losses so far, what the progress bar of Keras shows, and not the loss before step t. Shows in losses from the second entry on.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""


class Mean:
    """Like tf.keras.metrics.Mean."""

    def __init__(self):
        self.total, self.count = 0.0, 0

    def update_state(self, value):
        self.total += value
        self.count += 1

    def result(self):
        return self.total / self.count


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    train_loss = Mean()
    history = {"loss": []}
    weights = np.copy(theta)
    for step in range(n_iterations):
        loss, grads = loss_and_gradient(weights)
        train_loss.update_state(loss)
        history["loss"].append(train_loss.result())
        weights = weights - learning_rate * grads
    return weights, history["loss"]
