"""Unfinished: row o of dJ/dU is -v_c (the term y_hat_o v_c is missing) and all other rows are left at zero instead of y_hat_w v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    s = U @ v
    lse = np.logaddexp.reduce(s)
    J = lse - s[o]
    dv = np.exp(s - lse) @ U - U[o]
    dU = np.zeros(U.shape)
    dU[o] = -v
    # TODO: the other words, ask Jihoon
    return J, dv, dU
