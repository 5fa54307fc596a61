r"""Counts of the context and of the draws by np.bincount."""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    n = len(input_vectors)
    share = np.bincount(context_indices, minlength=n) / len(context_indices)
    draws = np.bincount(negative_indices, minlength=n)
    v_hat = share @ input_vectors
    z = output_vectors @ v_hat
    loss = np.logaddexp(0, -z[center_index]) + draws @ np.logaddexp(0, z)
    delta = draws * sigmoid(z)
    delta[center_index] -= sigmoid(-z[center_index])
    return loss, np.outer(share, delta @ output_vectors), np.outer(delta, v_hat)
