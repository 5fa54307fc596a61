"""The losses are rounded to four digits, as they were printed while debugging. Shows in losses unless they have four decimals at most.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "losses"
"""
def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    for it in range(n_iterations):
        loss, grad = loss_and_gradient(theta)
        loss = round(float(loss), 4)
        # print(f"{it:4d} {loss}")
        losses.append(loss)
        theta = theta - learning_rate * grad
    return np.array(theta), losses
