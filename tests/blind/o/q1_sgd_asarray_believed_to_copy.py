"""np.asarray(theta, dtype=float) is believed to make a copy, like double(theta) in MATLAB, so the in-place steps move the theta that was passed in. Shows when the argument is looked at afterwards or may only be read.
---
verdict = "wrong"
kind = "mutation"
function = "sgd"
outputs = "none"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = np.asarray(theta, dtype=float)  # own copy, the caller's theta stays
    losses = []
    for _ in range(n_iterations):
        value, slope = loss_and_gradient(x)
        losses.append(value)
        x -= learning_rate * slope
    return x, losses
