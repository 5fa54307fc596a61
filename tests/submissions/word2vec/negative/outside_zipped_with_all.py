r"""The draws are paired with the sigmoids of all words, in their order, where rows are written.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.weights_of_other_words"]
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
    grad_U[outside_index] = weights[0] * v
    for word, p in zip(negative_indices, sigmoid(U @ v)):
        grad_U[word] += p * v
    return np.logaddexp(0, -sign * z).sum(), weights @ U[words], grad_U
