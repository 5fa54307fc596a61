"""Right: all thetas are rows of one big array, theta t + 1 is written from theta t, and a copy of the last row is returned.
---
verdict = "right"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    history = np.zeros((n_iterations + 1,) + theta.shape)
    losses = np.zeros(n_iterations)
    history[0] = theta
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(history[t])
        history[t + 1] = history[t] - learning_rate * gradient
    return history[-1].copy(), losses.tolist()
