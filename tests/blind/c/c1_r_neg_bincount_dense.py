"""Right: counts how often every word was drawn and evaluates all words of the vocabulary, where a count of zero removes a word.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = outside_vectors.shape[0]
    drawn = np.bincount(negative_indices, minlength=n)
    true = np.bincount([outside_index], minlength=n)
    z = outside_vectors @ center_vector
    loss = true @ np.logaddexp(0, -z) + drawn @ np.logaddexp(0, z)
    c = drawn * sigmoid(z) - true * sigmoid(-z)
    return loss, c @ outside_vectors, np.outer(c, center_vector)
