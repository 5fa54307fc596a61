"""The negative term is the mean over the K draws instead of the sum, in the loss and in the gradients (a formula with an expectation was taken from a paper). Everything is wrong for more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_k @ center_vector

    # E_{w ~ P_n} estimated by the K samples
    loss = np.logaddexp(0, -pos) + np.mean(np.logaddexp(0, neg))

    d_pos = -np.exp(-np.logaddexp(0, pos))
    d_neg = np.exp(-np.logaddexp(0, -neg)) / K

    grad_center_vector = d_pos * u_o + (d_neg[:, None] * u_k).sum(axis=0)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += d_pos * center_vector
    np.add.at(grad_outside_vectors, negative_indices, d_neg[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
