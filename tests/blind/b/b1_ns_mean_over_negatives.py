"""Takes the mean over the K draws instead of their sum, consistently in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).mean()
    dpos = sigmoid(pos) - 1
    dneg = sigmoid(neg) / K
    gv = dpos * u_o + u_neg.T @ dneg
    gU = np.zeros(outside_vectors.shape)
    np.add.at(gU, negative_indices, dneg[:, None] * center_vector)
    gU[outside_index] += dpos * center_vector
    return loss, gv, gU
