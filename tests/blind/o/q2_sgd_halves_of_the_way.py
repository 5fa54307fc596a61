"""Right: n steps are n // 2 steps followed by the others, recursively, until one step is left.
---
verdict = "right"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    if n_iterations <= 0:
        return theta.copy(), []
    if n_iterations == 1:
        loss, gradient = loss_and_gradient(theta)
        return theta - learning_rate * gradient, [loss]
    half = n_iterations // 2
    middle, early = sgd(loss_and_gradient, theta, learning_rate, half)
    end, late = sgd(loss_and_gradient, middle, learning_rate, n_iterations - half)
    return end, early + late
