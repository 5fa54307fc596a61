"""The gradient flow is integrated with the midpoint rule (Runge-Kutta of second order): each iteration takes the gradient at half a step, with a second call, instead of at theta.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def flow(position):
        loss, gradient = loss_and_gradient(position)
        return loss, -gradient

    x, losses = theta.copy(), []
    dt = learning_rate
    for _ in range(n_iterations):
        loss, k1 = flow(x)
        _, k2 = flow(x + 0.5 * dt * k1)
        losses.append(loss)
        x = x + dt * k2
    return x, losses
