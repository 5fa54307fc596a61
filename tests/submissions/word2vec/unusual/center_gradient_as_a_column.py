r"""The center gradient has shape (dim, 1)."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    z = (outside_vectors @ v).ravel()
    shifted = z - z.max()
    loss = np.log(np.exp(shifted).sum()) - shifted[outside_index]
    delta = softmax(z).reshape(-1, 1)
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, delta @ v.T
