"""Goes back and halves the learning rate whenever the loss has risen, instead of taking every step with the constant rate.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    lr = learning_rate
    previous = None
    for _ in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        if previous is not None and loss > previous[0]:
            lr = lr / 2
            loss, theta, grad = previous
        previous = (loss, theta, grad)
        theta = theta - lr * grad
    return theta, losses
