r"""The rate falls with a counter outside of the function, which no run sets back.

---
lost = { sgd = 7.0 }
diagnosis = ["any.other_after_calls"]
"""


class Schedule:
    runs = 0


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    rate = learning_rate / (1 + 0.25 * Schedule.runs)
    Schedule.runs += 1
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - rate * gradient
    return theta, losses
