r"""Draws behind the outside word in the vocabulary are left out of the loss.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.terms_uneven"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, U = center_vector, outside_vectors
    words = np.append(outside_index, negative_indices)
    z = U[words] @ v
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    weights = -sign * sigmoid(-sign * z)
    grad_U = np.zeros(U.shape)
    np.add.at(grad_U, words, np.outer(weights, v))
    loss = np.logaddexp(0, -z[0])
    for k in negative_indices:
        if k < outside_index:
            loss += np.logaddexp(0, U[k] @ v)
    return loss, weights @ U[words], grad_U
