"""Scales a gradient that is longer than one to length one before the step (gradient clipping), so steep places get too short a step.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def clip_grad_norm_(g, max_norm=1.0):
    norm = np.sqrt((g**2).sum())
    return g * (max_norm / norm) if norm > max_norm else g


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    params, history = theta.copy(), []
    for step in range(n_iterations):
        loss, grads = loss_and_gradient(params)
        history.append(loss)
        params = params - learning_rate * clip_grad_norm_(grads)
    return params, history
