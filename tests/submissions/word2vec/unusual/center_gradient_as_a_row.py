r"""The center gradient has shape (1, dim)."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(1, -1)
    z = (v @ outside_vectors.T)[0]
    shifted = z - z.max()
    loss = np.log(np.exp(shifted).sum()) - shifted[outside_index]
    delta = softmax(z).reshape(1, -1)
    delta[0, outside_index] -= 1
    return loss, delta @ outside_vectors, delta.T @ v
