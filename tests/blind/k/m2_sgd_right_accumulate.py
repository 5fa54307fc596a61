"""Right: itertools.accumulate runs the steps over the iteration numbers, and the losses are collected on the way.
---
verdict = "right"
"""
from collections import deque
from itertools import accumulate


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []

    def step(now, _):
        loss, g = loss_and_gradient(now)
        losses.append(float(loss))
        return now - learning_rate * g

    path = accumulate(range(n_iterations), step, initial=np.array(theta))
    return deque(path, maxlen=1).pop(), losses
