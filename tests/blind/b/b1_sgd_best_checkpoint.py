"""Returns the theta at which the smallest loss was seen (a checkpoint) instead of the last theta after all steps.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    best, best_loss, losses = theta, np.inf, []
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        if loss < best_loss:
            best, best_loss = theta, loss
        theta = theta - learning_rate * grad
    return best, losses
