r"""Everything by np.einsum, log-sum-exp by np.logaddexp.reduce."""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d->w", outside_vectors, center_vector).astype(float)
    log_p = z - np.logaddexp.reduce(z)
    delta = np.exp(log_p) - np.eye(len(z))[outside_index]
    return (
        -log_p[outside_index],
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(outside_index, negative_indices)
    labels = np.append(1.0, np.zeros(len(negative_indices)))
    M = np.eye(len(outside_vectors))[words]
    s = M @ (outside_vectors @ center_vector)
    loss = np.logaddexp(0, np.where(labels == 1, -s, s)).sum()
    delta = sigmoid(s) - labels
    return loss, delta @ M @ outside_vectors, np.outer(M.T @ delta, center_vector)
