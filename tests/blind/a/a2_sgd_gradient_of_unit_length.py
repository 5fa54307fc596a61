"""Every gradient is scaled to length one before the step, so all steps have length learning_rate.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    history = []
    position = np.array(theta, dtype=float)
    for _ in range(n_iterations):
        value, slope = loss_and_gradient(position)
        history.append(value)
        length = np.sqrt(np.sum(np.square(slope)))
        if length > 0:
            position = position - learning_rate * slope / length
    return position, history
