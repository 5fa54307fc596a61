"""Heavy-ball momentum: the step is along 0.9 times the last velocity plus the gradient, instead of the gradient alone.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = theta.copy()
    velocity = np.zeros(theta.shape)
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        velocity = 0.9 * velocity + gradient
        theta = theta - learning_rate * velocity
        losses.append(loss)
    return theta, losses
