"""Theta is held in long double between the steps, by itertools.accumulate; the loss sees it as float64.
---
verdict = "right"
"""

from itertools import accumulate


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def step(wide, _):
        loss, gradient = loss_and_gradient(wide.astype(np.float64))
        losses.append(float(loss))
        return wide - np.longdouble(learning_rate) * gradient

    *_, last = accumulate(range(n_iterations), step, initial=np.array(theta, dtype=np.longdouble))
    return last.astype(np.float64), losses
