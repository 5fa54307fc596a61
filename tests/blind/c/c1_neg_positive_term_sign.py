"""The first term of the loss is log(1 + exp(+u_o.v)) = -log sigma(-u_o.v) instead of log(1 + exp(-u_o.v)); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def softplus(x):
    return np.logaddexp(0, x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z_o = outside_vectors[outside_index] @ center_vector
    z_k = outside_vectors[negative_indices] @ center_vector
    loss = softplus(z_o) + np.sum(softplus(z_k))
    alpha, beta = sigmoid(np.array([z_o]))[0] - 1, sigmoid(z_k)
    gv = alpha * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = alpha * center_vector
    for b, k in zip(beta, negative_indices):
        gv = gv + b * outside_vectors[k]
        gU[k] = gU[k] + b * center_vector
    return loss, gv, gU
