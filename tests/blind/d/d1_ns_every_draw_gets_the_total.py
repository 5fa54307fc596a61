"""Each draw's row gets the sum of sigma over all draws times v_c, instead of its own sigma times v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    o, v, W = outside_index, center_vector, outside_vectors[negative_indices]
    s, t = outside_vectors[o] @ v, W @ v
    loss = np.logaddexp(0, -s) + np.sum(np.logaddexp(0, t))
    grad_v = -sigmoid(-s) * outside_vectors[o] + np.sum(sigmoid(t)[:, None] * W, axis=0)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[o] = -sigmoid(-s) * v
    np.add.at(grad_U, negative_indices, np.sum(sigmoid(t)) * v)
    return loss, grad_v, grad_U
