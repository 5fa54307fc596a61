"""The rows of the draws get (1 - sigma(u_k . v_c)) v_c instead of (1 - sigma(-u_k . v_c)) v_c = sigma(u_k . v_c) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    p = sigmoid(outside_vectors @ v)
    loss = np.logaddexp(0, -outside_vectors[outside_index] @ v)
    gv = (p[outside_index] - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (p[outside_index] - 1) * v
    for k in negative_indices:
        loss = loss + np.logaddexp(0, outside_vectors[k] @ v)
        gv = gv + p[k] * outside_vectors[k]
        gU[k] += (1 - p[k]) * v
    return loss, gv, gU
