r"""The theta after the smallest loss is kept and returned.

---
lost = { sgd = 5.0 }
diagnosis = ["sgd.step_from_the_best"]
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta, losses, kept, best = theta.copy(), [], theta.copy(), np.inf
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
        if loss < best:
            best, kept = loss, theta
    return kept, losses
