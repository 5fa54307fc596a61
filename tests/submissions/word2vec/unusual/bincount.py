r"""The negatives' rows are collected with np.bincount instead of np.add.at."""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    counts = np.bincount(negative_indices, minlength=len(outside_vectors)).astype(float)
    scores = outside_vectors.astype(float) @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + counts @ np.logaddexp(0, scores)
    weights = counts * sigmoid(scores)
    weights[outside_index] += sigmoid(scores[outside_index]) - 1
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
