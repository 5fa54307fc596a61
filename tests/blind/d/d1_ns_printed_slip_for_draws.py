"""In dJ/dU a draw contributes (1 - sigma(u_k.v_c)) v_c instead of (1 - sigma(-u_k.v_c)) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    z_o = outside_vectors[outside_index] @ v
    z_k = outside_vectors[negative_indices] @ v
    s_o, s_k = sigmoid(z_o), sigmoid(z_k)
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()
    grad_v = -(1 - s_o) * outside_vectors[outside_index] + s_k @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] -= (1 - s_o) * v
    for k, sig in zip(negative_indices, s_k):
        grad_U[k] += (1 - sig) * v
    return loss, grad_v, grad_U
