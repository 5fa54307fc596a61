"""Row o of dJ/dU has the wrong sign: +(1 - sigma(u_o.v)) v.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U, v, o, ks = outside_vectors, center_vector, outside_index, negative_indices
    z = U @ v
    sig = sigmoid(z)
    J = np.logaddexp(0, -z[o])
    dv = -(1 - sig[o]) * U[o]
    dU = np.zeros_like(U)
    dU[o] += (1 - sig[o]) * v
    for k in ks:
        J += np.logaddexp(0, z[k])
        dv += sig[k] * U[k]
        dU[k] += sig[k] * v
    return J, dv, dU
