"""A running velocity from an experiment was left in, so a tenth of each earlier gradient goes on pushing. Shows in theta from the second step and in losses from the third entry.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations, beta=0.1):
    velocity = np.zeros_like(theta)
    history = []
    position = np.copy(theta)
    for step in range(n_iterations):
        value, slope = loss_and_gradient(position)
        history.append(value)
        velocity = beta * velocity + slope
        position = position - learning_rate * velocity
    return position, history
