"""The draws enter dJ/dv_c with the wrong sign, -sum_k sigma(s_k) u_k (the inner -u_k of the chain rule lost); loss and dJ/dU are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    uo = outside_vectors[outside_index]
    J = np.logaddexp(0, -(uo @ v))
    sig_o = sigmoid(np.array([uo @ v]))[0]
    gv = -(1 - sig_o) * uo
    gU = 0 * outside_vectors
    gU[outside_index] = -(1 - sig_o) * v
    for k in negative_indices:
        uk = outside_vectors[k]
        sig_k = sigmoid(np.array([-(uk @ v)]))[0]
        J = J + np.logaddexp(0, uk @ v)
        gv = gv - (1 - sig_k) * uk
        gU[k] = gU[k] + (1 - sig_k) * v
    return J, gv, gU
