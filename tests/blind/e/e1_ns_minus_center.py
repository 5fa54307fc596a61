"""dJ/dv_c subtracts v_c instead of u_o from the expected outside vector.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    z = U @ v
    p = softmax(z)
    J = np.logaddexp.reduce(z) - z[o]
    dv = -v + p @ U
    dU = np.outer(p, v)
    dU[o] -= v
    return J, dv, dU
