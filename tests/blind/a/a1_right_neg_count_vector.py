"""Right: counts how often each word was drawn and computes everything over the whole vocabulary with these counts as weights.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    drawn = np.bincount(negative_indices, minlength=n_words)
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + drawn @ np.logaddexp(0, scores)
    a = drawn * sigmoid(scores)
    a[outside_index] -= sigmoid(-scores[outside_index])
    return loss, a @ outside_vectors, np.outer(a, center_vector)
