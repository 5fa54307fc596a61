r"""A gradient longer than 5 is cut down to 5.

---
lost = { sgd = 7.0 }
diagnosis = ["sgd.clipped_gradient"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        length = np.linalg.norm(gradient)
        if length > 5:
            gradient = gradient * 5 / length
        losses.append(loss)
        theta = theta - learning_rate * gradient
    return theta, losses
