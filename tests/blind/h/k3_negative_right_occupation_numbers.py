"""Right: all words of the vocabulary are evaluated, weighted with occupation numbers from np.bincount, so that words that were not drawn count zero times and repeated ones several times.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    occupation = np.bincount(negative_indices, minlength=n_words).astype(float)
    s = outside_vectors @ center_vector

    loss = occupation @ np.logaddexp(0, s) + np.logaddexp(0, -s[outside_index])
    current = occupation * sigmoid(s)
    current[outside_index] = -sigmoid(-s[outside_index])
    return loss, current @ outside_vectors, np.multiply.outer(current, center_vector)
