"""The row of the outside word is +(1 - sigma(s_o)) v_c instead of minus that; loss and dJ/dv_c are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def nll(x):
        return np.logaddexp(0, -x)

    u_o, U_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    x_o, x_k = u_o @ center_vector, -U_k @ center_vector
    loss = nll(x_o) + nll(x_k).sum()
    grad_v = -(1 - sigmoid(x_o)) * u_o + (1 - sigmoid(x_k)) @ U_k
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (1 - sigmoid(x_o)) * center_vector
    for i in range(len(negative_indices)):
        grad_U[negative_indices[i]] += (1 - sigmoid(x_k[i])) * center_vector
    return loss, grad_v, grad_U
