"""Right: written without a loop of its own, as a fold by itertools.accumulate whose step function notes the loss on the way.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    """Gradient descent with steps of a constant learning rate -> theta, losses."""

    from collections import deque
    from itertools import accumulate, repeat

    losses = []

    def step(point, rate):
        loss, gradient = loss_and_gradient(point)
        losses.append(loss)
        return point - rate * gradient

    points = accumulate(repeat(learning_rate, n_iterations), step, initial=np.array(theta))
    return deque(points, maxlen=1).pop(), losses
