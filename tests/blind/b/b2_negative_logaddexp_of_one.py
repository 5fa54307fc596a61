"""Writes log(1 + exp(-x)) as logaddexp(1, -x), which is log(e + exp(-x)); the first argument should be 0 = log 1.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def softplus(t):
    return np.logaddexp(1, t)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, N = outside_vectors[outside_index], outside_vectors[negative_indices]
    loss = softplus(-(u_o @ center_vector)) + softplus(N @ center_vector).sum()
    t_o = sigmoid(np.array([u_o @ center_vector]))[0]
    t_N = sigmoid(N @ center_vector)
    grad_c = (t_o - 1) * u_o + (t_N[:, None] * N).sum(axis=0)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += (t_o - 1) * center_vector
    for t, k in zip(t_N, negative_indices):
        grad_U[k] += t * center_vector
    return loss, grad_c, grad_U
