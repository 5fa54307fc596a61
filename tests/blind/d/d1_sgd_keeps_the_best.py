"""Returns the theta with the smallest loss seen instead of the theta after the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    best_theta, best_loss = theta.copy(), np.inf
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        if loss < best_loss:
            best_loss, best_theta = loss, theta.copy()
        theta = theta - learning_rate * gradient
    return best_theta, losses
