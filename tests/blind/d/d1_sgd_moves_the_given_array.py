"""Right numbers, but theta -= changes the array that the caller handed over.
---
verdict = "wrong"
function = "sgd"
outputs = "arguments"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    history = np.zeros(n_iterations)
    for t in range(n_iterations):
        history[t], grad = loss_and_gradient(theta)
        theta -= learning_rate * grad
    return theta, history.tolist()
