"""Right mathematics, but the loss takes the logarithm of the sigmoid, which is 0 for scores beyond 745, so the loss becomes infinite; the gradients are right.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_o = sigmoid(outside_vectors[[outside_index]] @ center_vector)
    s_k = sigmoid(-(outside_vectors[negative_indices] @ center_vector))
    with np.errstate(divide="ignore"):
        loss = -np.log(s_o).sum() - np.log(s_k).sum()
    grad_c = -(1 - s_o) @ outside_vectors[[outside_index]] + (1 - s_k) @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, [outside_index], -(1 - s_o)[:, None] * center_vector)
    np.add.at(grad_U, negative_indices, (1 - s_k)[:, None] * center_vector)
    return loss, grad_c, grad_U
