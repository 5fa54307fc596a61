"""Right: the chain rule is written out with Kronecker deltas in einsum, with the Jacobian of the log-softmax and the rank-three idea d z_x / d U_wi = delta_xw v_i.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = len(outside_vectors)
    kronecker = np.eye(n)
    z = np.einsum("xi,i->x", outside_vectors, center_vector)
    z = z - np.max(z)
    log_p = z - np.log(np.sum(np.exp(z)))

    # d log p_w / d z_x = kronecker_wx - p_x
    jacobian = kronecker - np.exp(log_p)
    dJ_dz = -jacobian[outside_index]
    dJ_dv = np.einsum("x,xi->i", dJ_dz, outside_vectors)
    dJ_dU = np.einsum("x,xw,i->wi", dJ_dz, kronecker, center_vector)
    return -log_p[outside_index], dJ_dv, dJ_dU
