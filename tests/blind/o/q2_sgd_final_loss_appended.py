"""After the loop the loss of the final theta is appended by one call more, so losses has n_iterations + 1 entries. Shows always.
---
verdict = "wrong"
kind = "shape"
function = "sgd"
outputs = "losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
    # where did we end?
    losses.append(loss_and_gradient(theta)[0])
    return theta, losses
