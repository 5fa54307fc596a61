r"""The largest score is subtracted before the sigmoids, as in a stable softmax.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.scores_less_the_largest"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices])
    scores = outside_vectors[words] @ center_vector
    scores -= scores.max()
    labels = np.zeros(len(words))
    labels[0] = 1
    signed = np.where(labels == 1, scores, -scores)
    weights = sigmoid(scores) - labels
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, np.outer(weights, center_vector))
    return np.logaddexp(0, -signed).sum(), weights @ outside_vectors[words], grad_outside_vectors
