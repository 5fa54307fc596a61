"""Right: writes the loss over the whole vocabulary with the number of times each word is drawn (bincount with minlength).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = len(outside_vectors)
    n_w = np.bincount(negative_indices, minlength=n_words)
    y_w = np.bincount([outside_index], minlength=n_words)
    z = outside_vectors @ center_vector
    loss = y_w @ np.logaddexp(0, -z) + n_w @ np.logaddexp(0, z)
    slope = n_w * sigmoid(z) - y_w * sigmoid(-z)
    return loss, slope @ outside_vectors, np.outer(slope, center_vector)
