"""Records the loss after each step, with a second call at the new theta, instead of the loss before the step; theta is right for a deterministic loss only, because the extra calls use up draws of one that draws its own words.
---
verdict = "wrong"
function = "sgd"
outputs = "theta, losses"
"""


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    losses = []
    for _ in range(n_iterations):
        _, grad = loss_and_gradient(theta)
        theta = theta - learning_rate * grad
        loss, _ = loss_and_gradient(theta)
        losses.append(loss)
    return theta, losses
