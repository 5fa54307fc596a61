"""Right: one copy at the start, whose steps are then taken in place with np.subtract(out=...), and a copy for each call so that nobody sees the working array.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    work = np.array(theta, dtype=float, copy=True)
    history = np.empty(n_iterations)
    t = 0
    while t < n_iterations:
        value, slope = loss_and_gradient(work.copy())
        history[t] = value
        np.subtract(work, np.multiply(slope, learning_rate), out=work)
        t += 1
    return work, history.tolist()
