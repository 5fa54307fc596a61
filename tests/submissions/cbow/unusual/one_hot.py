r"""The context as a matrix of one-hot rows."""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    X = np.eye(len(input_vectors))[context_indices]
    share = X.sum(axis=0) / len(X)
    v_hat = share @ input_vectors
    z = output_vectors @ v_hat
    log_p = z - np.logaddexp.reduce(z)
    delta = np.exp(log_p) - np.eye(len(z))[center_index]
    return -log_p[center_index], np.outer(share, delta @ output_vectors), np.outer(delta, v_hat)
