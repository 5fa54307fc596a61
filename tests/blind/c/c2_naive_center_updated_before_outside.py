"""Computes dJ/dU with v_c - dJ/dv_c, the center vector after a step, instead of v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    vc = center_vector.copy()
    U = outside_vectors
    lse = np.logaddexp.reduce(U @ vc)
    loss = lse - U[outside_index] @ vc
    err = np.exp(U @ vc - lse) - (np.arange(len(U)) == outside_index)
    dv = err @ U
    vc -= dv
    dU = err[:, None] * vc
    return loss, dv, dU
