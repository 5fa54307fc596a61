"""The losses that are recorded are exponentially smoothed with 0.95 and 0.05, like exploss in the code of CS224n; theta is right.
---
verdict = "wrong"
function = "sgd"
outputs = "losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    x = np.array(theta, copy=True)
    exploss = None
    history = []
    for it in range(n_iterations):
        loss, grad = loss_and_gradient(x)
        x = x - learning_rate * grad
        exploss = loss if exploss is None else 0.95 * exploss + 0.05 * loss
        history.append(exploss)
    return x, history
