"""Right: counts the draws of each word with bincount and works with all words at once, draws weighted by their counts.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = np.bincount(negative_indices, minlength=outside_vectors.shape[0])
    y = np.bincount([outside_index], minlength=outside_vectors.shape[0])
    s = outside_vectors @ center_vector
    loss = n @ np.logaddexp(0, s) + y @ np.logaddexp(0, -s)
    coefficient = n * sigmoid(s) - y * sigmoid(-s)
    return loss, coefficient @ outside_vectors, np.multiply.outer(coefficient, center_vector)
