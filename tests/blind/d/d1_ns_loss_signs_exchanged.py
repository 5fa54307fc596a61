"""The signs inside of the two log-sigmoids are exchanged: the loss is -log sigma(-s_o) - sum log sigma(s_k); gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_o = outside_vectors[outside_index].dot(center_vector)
    s_k = outside_vectors[negative_indices].dot(center_vector)
    # -log sigmoid(x) = logaddexp(0, x)
    loss = np.logaddexp(0, s_o) + np.sum(np.logaddexp(0, -s_k))
    g = np.bincount(negative_indices, weights=sigmoid(s_k), minlength=len(outside_vectors))
    g[outside_index] += sigmoid(s_o) - 1
    return loss, g.dot(outside_vectors), np.outer(g, center_vector)
