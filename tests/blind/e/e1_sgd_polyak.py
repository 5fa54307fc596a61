"""Returns the average of all iterates (Polyak-Ruppert averaging) instead of the last theta.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    mean_theta = np.zeros(np.shape(theta))
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * grad
        mean_theta += (theta - mean_theta) / (t + 1)
    return mean_theta, losses
