"""Right mathematics, but the loss takes log of the product of all sigmoids, which underflows to zero when the scores are very large.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    signs = np.array([1.0] + [-1.0] * len(negative_indices))
    ids = np.array([outside_index] + list(negative_indices))
    p = sigmoid(signs * (outside_vectors[ids] @ center_vector))
    loss = -np.log(np.prod(p))
    g = -signs * sigmoid(-signs * (outside_vectors[ids] @ center_vector))
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, ids, g[:, None] * center_vector)
    return loss, (g[:, None] * outside_vectors[ids]).sum(axis=0), grad_U
