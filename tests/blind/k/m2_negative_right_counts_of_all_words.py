"""Right: no draw is looked at singly, np.bincount gives a weight to every word of the vocabulary and everything is a weighted sum over all words.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    neg = np.bincount(negative_indices, minlength=n_words).astype(float)
    pos = (np.arange(n_words) == outside_index).astype(float)
    z = outside_vectors @ center_vector
    loss = pos @ np.logaddexp(0, -z) + neg @ np.logaddexp(0, z)
    weight = neg * sigmoid(z) - pos * sigmoid(-z)
    grad_center_vector = np.einsum("w,wd->d", weight, outside_vectors)
    grad_outside_vectors = np.einsum("w,d->wd", weight, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
