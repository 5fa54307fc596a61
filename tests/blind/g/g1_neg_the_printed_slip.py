"""Took the line (1 - sigma(u_k.v_c)) v_c of the hurried note for the rows of the draws; the argument of the sigmoid has lost its minus.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector
    u_o = outside_vectors[outside_index]
    loss = np.logaddexp(0, -u_o @ v)
    dv = -(1 - sigmoid(u_o @ v)) * u_o
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = -(1 - sigmoid(u_o @ v)) * v
    for k in negative_indices:
        u_k = outside_vectors[k]
        loss += np.logaddexp(0, u_k @ v)
        dv += (1 - sigmoid(-u_k @ v)) * u_k
        dU[k] += (1 - sigmoid(u_k @ v)) * v
    return loss, dv, dU
