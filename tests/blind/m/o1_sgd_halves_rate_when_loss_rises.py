"""The learning rate is halved whenever the loss has risen, although the steps are to have a constant rate. Shows only if
the loss rises in some iteration (a large learning rate, or randomly drawn words).
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta)
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        if losses and loss > losses[-1]:
            learning_rate = learning_rate / 2  # overshot: go slower
        losses.append(loss)
        theta = theta - learning_rate * grad
    return theta, losses
