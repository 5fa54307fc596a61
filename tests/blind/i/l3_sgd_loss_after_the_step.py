"""losses[t] is the loss after step t: the student calls the function a second time, at the new theta, and writes down that loss.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = np.zeros(n_iterations).tolist()
    for t in range(n_iterations):
        _, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        losses[t], _ = loss_and_gradient(theta)
    return theta, losses
