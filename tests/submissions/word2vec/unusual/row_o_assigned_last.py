r"""Row o is assigned after the draws: right, since the outside word is never drawn."""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    p_o, p_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + np.sum(np.logaddexp(0, u_k @ center_vector))
    gu = np.zeros(outside_vectors.shape)
    for k, p in zip(negative_indices, p_k):
        gu[k] += p * center_vector
    gu[outside_index] = (p_o - 1) * center_vector
    return loss, (p_o - 1) * u_o + p_k @ u_k, gu
