"""Unusual: works with one weight a word for the whole vocabulary: bincount with minlength gives the multiplicities, words that are not drawn get the weight zero.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    n = np.bincount(negative_indices, minlength=n_words).astype(float)
    y = np.bincount([outside_index], minlength=n_words).astype(float)
    z = outside_vectors @ center_vector
    loss = y @ np.logaddexp(0, -z) + n @ np.logaddexp(0, z)
    w = n * np.exp(-np.logaddexp(0, -z)) - y * np.exp(-np.logaddexp(0, z))
    return loss, w @ outside_vectors, w[:, None] * center_vector
