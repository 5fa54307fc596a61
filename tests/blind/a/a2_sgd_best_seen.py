"""It returns the theta with the smallest loss seen before a step, not the theta after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses, best, best_loss = [], theta, np.inf
    for _ in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        if loss < best_loss:
            best, best_loss = theta, loss
        theta = theta - learning_rate * g
    return best, losses
