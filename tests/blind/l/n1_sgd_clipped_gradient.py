"""The gradient is clipped to length 5 as in many training loops, so steps with a longer gradient are too short and the losses after them are wrong as well.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


MAX_NORM = 5.0


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        norm = np.sqrt(np.sum(gradient**2))
        if norm > MAX_NORM:
            gradient = gradient * (MAX_NORM / norm)
        theta = theta - learning_rate * gradient
    return theta, losses
