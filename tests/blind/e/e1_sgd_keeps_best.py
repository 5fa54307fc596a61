"""Returns the theta with the lowest loss seen instead of the theta after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    best, best_loss = theta, np.inf
    losses = []
    for i in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        if loss < best_loss:
            best, best_loss = theta, loss
        theta = theta - learning_rate * grad
    return best, losses
