"""The rows of the drawn words get (1 - sigma(u_k.v_c)) v_c, with the sign inside sigma missing, instead of (1 - sigma(-u_k.v_c)) v_c = sigma(u_k.v_c) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U, o = center_vector, outside_vectors, outside_index
    loss = np.logaddexp(0, -(U[o] @ v))
    dv = -(1 - sigmoid(U[o] @ v)) * U[o]
    dU = np.zeros(U.shape)
    dU[o] += -(1 - sigmoid(U[o] @ v)) * v
    for k in negative_indices:
        loss += np.logaddexp(0, U[k] @ v)
        dv = dv + (1 - sigmoid(-(U[k] @ v))) * U[k]
        dU[k] += (1 - sigmoid(U[k] @ v)) * v
    return loss, dv, dU
