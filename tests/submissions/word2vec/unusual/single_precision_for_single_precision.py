r"""Results have the dtype of the inputs, so that float32 inputs give float32 results."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    e = np.exp(z - z.max())
    y_hat = e / e.sum()
    loss = np.log(e.sum()) + z.max() - z[outside_index]
    y = np.zeros(len(z), dtype=z.dtype)
    y[outside_index] = 1
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
