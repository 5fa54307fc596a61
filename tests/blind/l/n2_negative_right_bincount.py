"""The draws become counts over the whole vocabulary, so that the gradient is one outer product without any indexing of rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    n_neg = np.bincount(negative_indices, minlength=n_words)
    n_pos = np.bincount([outside_index], minlength=n_words)
    s = outside_vectors @ center_vector
    loss = n_pos @ np.logaddexp(0, -s) + n_neg @ np.logaddexp(0, s)
    slope = n_neg * sigmoid(s) - n_pos * sigmoid(-s)
    return loss, slope @ outside_vectors, np.outer(slope, center_vector)
