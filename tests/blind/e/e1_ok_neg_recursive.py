"""Right: recursive in the draws, the last draw's term is added to the result for the other ones.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    if len(negative_indices) == 0:
        u = outside_vectors[outside_index]
        s = u @ center_vector
        G = np.zeros(outside_vectors.shape)
        G[outside_index] = -sigmoid(-s) * center_vector
        return np.logaddexp(0, -s), -sigmoid(-s) * u, G
    *earlier, last = negative_indices
    loss, g, G = negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, earlier)
    u = outside_vectors[last]
    s = u @ center_vector
    G[last] += sigmoid(s) * center_vector
    return loss + np.logaddexp(0, s), g + sigmoid(s) * u, G
