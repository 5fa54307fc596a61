"""Right: a generator walks the trajectory and yields the loss before each step together with the theta after it; the list and the last theta are taken from what it yields, with one call an iteration.
---
verdict = "right"
function = "sgd"
outputs = ""
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    def trajectory(x):
        while True:
            loss, gradient = loss_and_gradient(x)
            x = x - np.multiply(learning_rate, gradient)
            yield loss, x

    losses, end = [], np.array(theta, copy=True)
    for _, (loss, after) in zip(range(n_iterations), trajectory(end)):
        losses.append(loss)
        end = after
    return end, losses
