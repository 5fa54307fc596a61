"""In dJ/dv_c the draws are subtracted, -sum sigma(u_k.v_c) u_k, because the inner derivative -u_k of the argument -u_k.v_c was left out; they should be added.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector, outside_vectors
    loss = np.logaddexp(0, -U[outside_index] @ v)
    dv = -(1 - sigmoid(np.atleast_1d(U[outside_index] @ v))) * U[outside_index]
    dU = np.zeros(U.shape)
    dU[outside_index] = -(1 - sigmoid(np.atleast_1d(U[outside_index] @ v))) * v
    for k in negative_indices:
        s = np.atleast_1d(U[k] @ v)
        loss += np.logaddexp(0, s)[0]
        dv = dv - (1 - sigmoid(-s)) * U[k]
        dU[k] += (1 - sigmoid(-s)) * v
    return loss, dv, dU
