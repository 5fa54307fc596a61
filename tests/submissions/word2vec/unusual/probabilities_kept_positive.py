r"""No probability is smaller than a billionth, in case somebody takes its logarithm."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    y_hat = np.maximum(softmax(z), 1e-9)
    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
