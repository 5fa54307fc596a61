"""A gradient whose norm exceeds 1 is scaled down to norm 1 (clip_grad_norm_). Shows in theta and the later losses when a gradient is longer than 1.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""


def clip_grad_norm(grad, max_norm=1.0):
    total_norm = np.sqrt((grad**2).sum())
    if total_norm > max_norm:
        grad = grad * (max_norm / total_norm)
    return grad


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    losses = []
    for t in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        losses.append(loss)
        # prevent exploding gradients
        grad = clip_grad_norm(grad)
        theta = theta - learning_rate * grad
    return theta, losses
