"""Right mathematics, but the loss is minus the log of the product of all the sigmoids, which underflows to zero for large scores; gradients are right.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negative_indices] @ center_vector
    likelihood = sigmoid(pos) * np.prod(sigmoid(-neg))
    loss = -np.log(likelihood)
    g = np.zeros(len(outside_vectors))
    g[outside_index] = sigmoid(pos) - 1
    for k, s in zip(negative_indices, neg):
        g[k] += sigmoid(s)
    return loss, g @ outside_vectors, np.outer(g, center_vector)
