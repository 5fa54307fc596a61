r"""The function is called for the loss and again for the gradient.

---
lost = { sgd = 0.5 }
diagnosis = ["sgd.called_for_each_value"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        losses.append(float(loss_and_gradient(theta)[0]))
        theta = theta - learning_rate * loss_and_gradient(theta)[1]
    return theta, losses
