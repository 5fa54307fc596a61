"""The sigmoids in the gradients are clipped to [1e-12, 1 - 1e-12]; the loss is not.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices]
    y = np.zeros(len(words))
    y[0] = 1
    z = outside_vectors[words].dot(center_vector)
    s = np.clip(sigmoid(z), 1e-12, 1 - 1e-12)
    loss = np.where(y == 1, np.logaddexp(0, -z), np.logaddexp(0, z)).sum()
    grad_v = (s - y) @ outside_vectors[words]
    grad_u = np.zeros(outside_vectors.shape)
    np.add.at(grad_u, words, np.outer(s - y, center_vector))
    return loss, grad_v, grad_u
