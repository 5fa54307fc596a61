"""The learning rate is halved whenever the loss is larger than the one before, though it has to stay constant. Shows in theta and in later losses once the loss rises before the last steps.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        if losses and loss > losses[-1]:
            learning_rate = learning_rate / 2     # it blew up with the second test
        losses.append(loss)
        theta = theta - learning_rate * grad
    return theta, losses
