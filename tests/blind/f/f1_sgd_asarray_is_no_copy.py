"""Believes that np.asarray copies and then steps with -=, so the theta of the caller moves (the values returned are right).
---
verdict = "wrong"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.asarray(theta, dtype=np.float64)  # own copy
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        theta -= learning_rate * gradient
        losses.append(loss)
    return theta, losses
