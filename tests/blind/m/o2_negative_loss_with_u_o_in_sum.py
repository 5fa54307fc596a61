"""The loss follows formula (5) of the Korean text, which has u_o instead of u_k inside the sum over the draws; K times log sigma(-u_o v_c) is added. The gradients are those of the right loss.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v_c = center_vector
    u_o = outside_vectors[outside_index]
    K = len(negative_indices)

    def log_sigma(x):
        return -np.logaddexp(0, -x)

    # (5)
    loss = -log_sigma(u_o.T @ v_c)
    for k in range(K):
        loss -= log_sigma(-u_o.T @ v_c)

    # gradient w.r.t. v_c, u_o, u_k
    one_minus_sigma = lambda x: np.exp(-np.logaddexp(0, x))
    grad_v = -one_minus_sigma(u_o.T @ v_c) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += -one_minus_sigma(u_o.T @ v_c) * v_c
    for k in negative_indices:
        u_k = outside_vectors[k]
        grad_v = grad_v - one_minus_sigma(-u_k.T @ v_c) * (-u_k)
        grad_U[k] += one_minus_sigma(-u_k.T @ v_c) * v_c
    return loss, grad_v, grad_U
