"""The learning rate falls linearly to zero over the iterations, as in the C program of word2vec, instead of staying constant.
---
verdict = "wrong"
kind = "value"
function = "sgd"
outputs = "theta, losses"
"""

def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta)
    losses = []
    for t in range(n_iterations):
        alpha = learning_rate * (1 - t / n_iterations)
        loss, g = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - alpha * g
    return theta, losses
