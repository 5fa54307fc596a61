"""The rows of the draws get (1 - sigma(u_k.v)) v_c, i.e. sigma(-u_k.v) v_c, where (1 - sigma(-u_k.v)) v_c belongs; dJ/dv_c is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    sig = sigmoid(z)
    loss = np.logaddexp(0, -z[outside_index]) + np.sum(np.logaddexp(0, z[negative_indices]))
    dv = -(1 - sig[outside_index]) * outside_vectors[outside_index]
    dv = dv + sig[negative_indices] @ outside_vectors[negative_indices]
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] -= (1 - sig[outside_index]) * center_vector
    for k in negative_indices:
        dU[k] += (1 - sig[k]) * center_vector
    return loss, dv, dU
