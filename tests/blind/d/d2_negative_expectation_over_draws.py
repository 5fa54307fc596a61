"""Reads the sum over draws as an estimate of an expectation and takes the mean over the K draws, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_k @ center_vector
    # J = -log sigma(u_o v) - E_{k ~ P}[log sigma(-u_k v)]
    loss = np.logaddexp(0, -pos) + np.mean(np.logaddexp(0, neg))
    a, b = sigmoid(pos) - 1, sigmoid(neg) / K
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = a * center_vector
    np.add.at(dU, negative_indices, b[:, None] * center_vector)
    return loss, a * u_o + b @ u_k, dU
