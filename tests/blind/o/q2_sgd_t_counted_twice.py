"""After an edit the counter of the while loop goes up in two places, so only every other iteration is done. Shows in theta and in the length of losses for two iterations or more.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    theta = theta.copy()
    t = 0
    while t < n_iterations:
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        t += 1
        # step
        theta = theta - learning_rate * gradient
        # next
        t += 1
    return theta, losses
