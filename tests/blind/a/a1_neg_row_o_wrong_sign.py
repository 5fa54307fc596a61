"""Row o of grad_outside_vectors is +(1 - sigma(u_o.v_c)) v_c: the minus in front of log sigma was lost; the center gradient has it.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U_neg = np.array([outside_vectors[k] for k in negative_indices]).reshape(-1, center_vector.size)
    z_o = float(outside_vectors[outside_index] @ center_vector)
    z_k = U_neg @ center_vector
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()
    g_c = -(1 - sigmoid(z_o)) * outside_vectors[outside_index] + sigmoid(z_k) @ U_neg
    g_o = np.zeros(outside_vectors.shape)
    g_o[outside_index] += (1 - sigmoid(z_o)) * center_vector
    for zk, k in zip(z_k, negative_indices):
        g_o[k] += sigmoid(zk) * center_vector
    return loss, g_c, g_o
