"""Right: two buffers are swapped as in C, np.multiply and np.add write into the spare one, and losses go to a preallocated array that becomes a list of floats.
---
verdict = "right"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    now, then = np.array(theta, dtype=np.float64), np.empty(np.shape(theta))
    losses = np.full(n_iterations, np.nan)
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(now)
        np.multiply(gradient, -learning_rate, out=then)
        np.add(now, then, out=then)
        now, then = then, now
    return now, losses.tolist()
