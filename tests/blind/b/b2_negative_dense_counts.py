"""Right: scores all words of the vocabulary and weights them with how often they were drawn (np.bincount with minlength).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = outside_vectors.shape[0]
    times = np.bincount(negative_indices, minlength=n).astype(float)
    is_o = np.eye(n)[outside_index]
    z = outside_vectors @ center_vector
    loss = times @ np.logaddexp(0, z) + is_o @ np.logaddexp(0, -z)
    slope = times * sigmoid(z) - is_o * sigmoid(-z)
    return loss, slope @ outside_vectors, np.outer(slope, center_vector)
