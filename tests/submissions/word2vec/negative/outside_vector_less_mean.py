r"""The rows are multiples of the center vector less the mean of its components.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.outside.other_vector"]
"""

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector, outside_vectors
    words = np.append(outside_index, negative_indices)
    z = U[words] @ v
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    terms = np.logaddexp(0, -sign * z)
    weights = -sign * sigmoid(-sign * z)
    grad_U = np.zeros(U.shape)
    np.add.at(grad_U, words, np.outer(weights, v - v.mean()))
    return terms.sum(), weights @ U[words], grad_U
