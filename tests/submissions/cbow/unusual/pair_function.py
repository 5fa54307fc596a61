r"""Skip-gram's pair loss of the first assignment, called with the mean."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    loss, grad_mean, grad_U = naive_softmax_loss_and_gradient(
        context_mean(context_indices, input_vectors), center_index, output_vectors
    )
    grad_V = np.zeros(input_vectors.shape)
    np.add.at(grad_V, context_indices, grad_mean / len(context_indices))
    return loss, grad_V, grad_U
