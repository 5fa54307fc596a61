"""Right: the scores of all words and the count of draws of each (np.bincount), so that no row is treated on its own.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = len(outside_vectors)
    s = outside_vectors @ center_vector
    drawn = np.bincount(negative_indices, minlength=n)
    wanted = np.bincount([outside_index], minlength=n)
    loss = wanted @ np.logaddexp(0, -s) + drawn @ np.logaddexp(0, s)
    coef = drawn * sigmoid(s) - wanted * sigmoid(-s)
    return loss, coef @ outside_vectors, coef[:, None] * center_vector
