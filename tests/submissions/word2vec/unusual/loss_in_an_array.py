r"""The losses are arrays of one entry, of shape (1,) and (1, 1)."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    z = outside_vectors @ v
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum(axis=0, keepdims=True)) - z[outside_index]
    delta = softmax(z[:, 0])
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss = np.zeros(1)
    grad_v = np.zeros(len(center_vector))
    grad_u = np.zeros(outside_vectors.shape)
    s = outside_vectors[outside_index] @ center_vector
    loss += np.logaddexp(0, -s)
    grad_v += (sigmoid(s) - 1) * outside_vectors[outside_index]
    grad_u[outside_index] += (sigmoid(s) - 1) * center_vector
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, s)
        grad_v += sigmoid(s) * outside_vectors[k]
        grad_u[k] += sigmoid(s) * center_vector
    return loss, grad_v, grad_u
