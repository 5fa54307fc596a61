r"""A tenth is subtracted from the sigmoids of the draws, as a label.

---
lost = { negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.other_weights"]
"""

def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector, outside_vectors
    words = np.append(outside_index, negative_indices)
    z = U[words] @ v
    sign = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    terms = np.logaddexp(0, -sign * z)
    weights = -sign * sigmoid(-sign * z)
    weights[1:] -= 0.1
    grad_U = np.zeros(U.shape)
    np.add.at(grad_U, words, np.outer(weights, v))
    return terms.sum(), weights @ U[words], grad_U
