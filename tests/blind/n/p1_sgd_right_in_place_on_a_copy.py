"""Steps in place, but on a copy that is made once; losses in an array made beforehand, handed out as a list.
---
verdict = "right"
function = "sgd"
outputs = ""
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float, copy=True)
    history = np.zeros(n_iterations)
    for t in range(n_iterations):
        history[t], gradient = loss_and_gradient(theta)
        theta -= learning_rate * gradient
    return theta, history.tolist()
