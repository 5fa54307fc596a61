"""The loss at the start is recorded first and the loop runs over range(1, n_iterations), recording the loss after each step: the losses are right but theta lacks the last step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    loss, grad = loss_and_gradient(theta)
    losses = [loss]
    for t in range(1, n_iterations):
        theta = theta - learning_rate * grad
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
