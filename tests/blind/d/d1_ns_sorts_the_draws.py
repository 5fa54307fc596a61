"""The numbers are right, but the draws are sorted in place, so the caller's array negative_indices is changed.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negative_indices.sort()
    words, counts = np.unique(negative_indices, return_counts=True)
    s_o = outside_vectors[outside_index] @ center_vector
    s_w = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -s_o) + counts @ np.logaddexp(0, s_w)
    g = np.zeros(len(outside_vectors))
    g[words] = counts * sigmoid(s_w)
    g[outside_index] = -sigmoid(-s_o)
    return loss, g @ outside_vectors, np.outer(g, center_vector)
