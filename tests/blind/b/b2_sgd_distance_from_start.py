"""Right: adds up all gradients and takes theta as the start minus the rate times their sum, in every iteration.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    so_far = np.zeros(np.shape(theta))
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta - learning_rate * so_far)
        so_far = so_far + gradient
        losses.append(loss)
    return theta - learning_rate * so_far, losses
