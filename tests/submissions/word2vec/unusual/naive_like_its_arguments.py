r"""Gradients have the arguments' dtype: right, since numbers are float64."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z.astype(float)) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grad_center_vector = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_center_vector[:] = p @ outside_vectors
    grad_outside_vectors[:] = np.outer(p, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
