r"""Gradients are clipped.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.clipped_gradient"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for t in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * np.clip(g, -0.5, 0.5)
    return theta, losses
