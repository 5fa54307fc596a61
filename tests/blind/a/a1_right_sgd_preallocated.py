"""Right: MATLAB style, the losses are written into a preallocated array and turned into a list; theta is copied as floats and then updated in place.
---
verdict = "right"
function = "sgd"
outputs = "-"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    th = np.array(theta, dtype=float)
    J = np.zeros(n_iterations)
    for t in range(n_iterations):
        J[t], g = loss_and_gradient(th)
        th[...] = th - learning_rate * g
    return th, J.tolist()
