"""Divides every gradient by its norm, as the renormalisation in the power iteration of PageRank, so that each step has the length of the learning rate.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = 1.0 * theta
    history = []
    for iteration in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        history.append(loss)
        length = np.linalg.norm(grad)
        theta = theta - learning_rate * grad / (length if length > 0 else 1.0)
    return theta, history
