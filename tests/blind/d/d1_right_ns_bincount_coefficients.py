"""Right: one coefficient per word, made with a weighted bincount, then one product and one outer product as in naive softmax.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    times = np.bincount(negative_indices, minlength=n)
    hit = np.arange(n) == outside_index
    loss = (times * np.logaddexp(0, scores)).sum() + np.logaddexp(0, -scores[outside_index])
    coefficients = times * sigmoid(scores) - hit * sigmoid(-scores)
    return loss, coefficients @ outside_vectors, np.outer(coefficients, center_vector)
