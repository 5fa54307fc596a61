"""Records the loss after each step with a second call of loss_and_gradient, so losses[t] is the loss after step t, and each iteration draws twice.
---
verdict = "wrong"
function = "sgd"
outputs = "losses, theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    history = []
    x = theta
    for it in range(n_iterations):
        x = x - learning_rate * loss_and_gradient(x)[1]
        history.append(loss_and_gradient(x)[0])
    return x, history
