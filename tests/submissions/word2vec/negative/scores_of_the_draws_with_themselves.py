r"""The draws' scores are u_k·u_k.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.scores_of_one_vector"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x[0]) + np.logaddexp(0, (outside_vectors[negative_indices] ** 2).sum(axis=1)).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    delta[1:] = sigmoid((outside_vectors[negative_indices] ** 2).sum(axis=1))
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
