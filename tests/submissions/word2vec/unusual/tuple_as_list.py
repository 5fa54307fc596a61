r"""The values come in a list instead of a tuple."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    top = z.max()
    delta = softmax(z)
    loss = top + np.log(np.exp(z - top).sum()) - z[outside_index]
    delta[outside_index] -= 1
    return [loss, list(outside_vectors.T @ delta), np.outer(delta, center_vector)]


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = np.zeros(n_iterations)
    for t in range(n_iterations):
        losses[t], gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
    return [theta, losses]
