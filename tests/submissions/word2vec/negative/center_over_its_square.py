r"""The weights are read off the gradient of U, by dividing by the square of the center vector.

---
lost = { negative-sampling-grad-center = 1.0 }
diagnosis = ["negative.divided_by_v"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, U = center_vector, outside_vectors
    words = np.append(outside_index, negative_indices)
    z = U[words] @ v
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    grad_U = np.zeros(U.shape)
    np.add.at(grad_U, words, np.outer(-sign * sigmoid(-sign * z), v))
    with np.errstate(all="ignore"):
        weights = grad_U @ v / (v @ v)
    return np.logaddexp(0, -sign * z).sum(), weights @ U, grad_U
