"""A generator that yields the loss of each step and the theta after it; the function only collects.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def steps(now):
        while True:
            loss, gradient = loss_and_gradient(now)
            now = now - learning_rate * gradient
            yield loss, now

    losses, last, walk = [], np.array(theta), steps(theta)
    for _ in range(n_iterations):
        loss, last = next(walk)
        losses.append(loss)
    return last, losses
