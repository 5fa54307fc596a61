r"""The stable form is copied without the absolute value.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.half_stable"]
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
    x = sign * z
    loss = np.maximum(-x, 0) + np.log1p(np.exp(-x))
    return loss.sum(), weights @ U[words], grad_U
