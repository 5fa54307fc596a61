"""Returns the theta at which the last loss was measured, that is after n_iterations - 1 steps: the last step is missing.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    thetas, losses = [np.array(theta, dtype=float)], []
    while len(losses) < n_iterations:
        here = thetas[-1]
        loss, grad = loss_and_gradient(here)
        losses.append(loss)
        thetas.append(here - learning_rate * grad)
    best = thetas[len(losses) - 1]
    return best, losses
