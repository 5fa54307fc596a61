"""The theta with the lowest loss so far is returned (Keras: restore_best_weights), and not the last one. Shows in theta when the last loss is not the lowest.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    best_loss = float("inf")
    current = theta.copy()
    best_theta = current
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(current)
        losses.append(loss)
        current = current - learning_rate * gradient
        if loss < best_loss:
            # model checkpoint
            best_loss = loss
            best_theta = current
    return best_theta, losses
